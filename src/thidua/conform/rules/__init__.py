"""The rules of Decree 30/2020: one module each, which is also the rule's page of the manual.

Which of them are asked is said in ``thidua.conform.register``.
"""

"""Recogniser: from a view of a document to what each part of it is (Phụ lục I, Mục IV)."""

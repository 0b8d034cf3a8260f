"""A LibreOffice macro that opens Word files, gives each a command and saves it as a Word file.

LibreOffice has no switch for "accept all changes"; what its menus do can be asked of it by name in
a macro, and a macro of the user's own profile needs nobody's leave.
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"

_BASIC = """
Sub SettleAll(jobs As String)
  Dim handle As Integer, row As String, job
  handle = FreeFile
  Open jobs For Input As #handle
  While Not EOF(handle)
    Line Input #handle, row
    job = Split(row, Chr(9))
    Settle(job(0), job(1), job(2))
  Wend
  Close #handle
  StarDesktop.terminate()
End Sub

Sub Settle(wanted As String, source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If wanted <> "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(opened.CurrentController.Frame, wanted, "", 0, Array())
  End If
  opened.storeToURL(target, filter())
  opened.close(True)
End Sub
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Module1" script:language="StarBasic">{}</script:module>
"""


def install(profile: Path, jobs: Path) -> str:
    """Write the macro into a profile, into the empty module that is there since its first start.

    Returns what starts it on a list of jobs. Each line of the list is a command or nothing, the
    address of a file and that of its copy, parted by tabulators.
    """
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    if not module.is_file():
        message = f"LibreOffice made no profile with macros: {module}"
        raise RuntimeError(message)
    module.write_text(_MODULE.format(escape(_BASIC)), encoding="utf-8")
    return f'macro:///Standard.Module1.SettleAll("{jobs}")'

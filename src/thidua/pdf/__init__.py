"""Reading a PDF, whoever made it: bytes → drawn letters and lines → paragraphs → view."""

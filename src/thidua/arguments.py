"""Arguments of the command line, in the user's language."""

from __future__ import annotations

import argparse
import os
import re
from argparse import SUPPRESS
from functools import partial
from itertools import chain
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any, NoReturn

from thidua import __version__
from thidua.system.home import TEMPLATES
from thidua.texts.legible import visible
from thidua.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LANGUAGES = ("vi", "en")
_HELP = "help"
_UNSAID = dict.fromkeys(("root", "lang", "quiet", "verbose"), SUPPRESS)
"""Behind a verb, an option that is not there leaves what stood before it."""

# What argparse says in English, taken apart so that it can be said in the user's language.
_COMPLAINTS = {
    "wrong-day": re.compile(r"not a day: (?P<value>.*)$"),
    "wrong-line": re.compile(r"not a line: (?P<value>.*)$", re.DOTALL),
    "wrong-capitals": re.compile(r"a name in capitals: (?P<value>.*)$"),
    "wrong-count": re.compile(r"not a count: (?P<value>.*)$"),
    "wrong-campaign": re.compile(r"not a campaign: (?P<value>.*)$", re.DOTALL),
    "invalid-choice": re.compile(
        r"invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)$"
    ),
    "wrong-ending": re.compile(
        r"argument (?P<names>.*?): not a name that ends in (?P<choices>.*?): (?P<value>.*)$"
    ),
    "missing": re.compile(r"the following arguments are required: (?P<names>.*)$"),
    "missing-value": re.compile(r"argument (?P<names>.*): expected (one|at least one) argument$"),
    "unknown": re.compile(r"unrecognized arguments: (?P<names>.*)$"),
}


def sentences(language: str) -> Mapping[str, str]:
    """Return the sentences of ``templates/cli.yaml`` in one language."""
    from thidua.catalogue.own import own  # noqa: PLC0415 - `thidua --version` reads no YAML

    return own(TEMPLATES / "cli.yaml", dict[str, dict[str, str]])[language]


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the parsed arguments; without a verb, or with ``help``, the help is shown.

    Raises:
        SystemExit: 0 after help or ``--version``, 2 for a wrong command line.
    """
    parser = _parser(wanted_language(arguments), _verb(arguments), half=_half(arguments))
    options = parser.parse_args(arguments)
    if options.verb is None:
        parser.parse_args(["--help"])
    if options.verb == _HELP:
        parser.parse_args([*options.about, "--help"])
    return options


def wanted_language(arguments: Sequence[str]) -> str:
    """Find the language before anything is parsed: even a wrong command line is answered in it."""
    for index, argument in enumerate(arguments):
        value = (
            argument.partition("=")[2] if "=" in argument else "".join(arguments[index + 1 :][:1])
        )
        if argument.partition("=")[0] == "--lang" and value in LANGUAGES:
            return value
    return LANGUAGES[0]


def _verb(arguments: Sequence[str]) -> str:
    """Return the verb that is meant, before anything is parsed; an empty text if none is."""
    return next((one for one in arguments if one in VERBS), "")


def _half(arguments: Sequence[str]) -> str:
    """Return half a path, which is no folder: a word follows it that is no verb and no option."""
    for index, argument in enumerate(arguments):
        option, equals, folder = argument.partition("=")
        behind = index + 1 if equals else index + 2
        folder = folder if equals else "".join(arguments[index + 1 : behind])
        word = next(iter(arguments[behind:]), "-")
        if option == "--root" and word not in VERBS and not word.startswith("-"):
            return "" if os.path.isdir(folder) else Path(folder).as_posix()  # noqa: PTH112 - of any text
    return ""


class _Formatter(argparse.HelpFormatter):
    """A help of which no word and no option is broken, wherever a line ends."""

    def __init__(self, prog: str, *, usage: str) -> None:
        super().__init__(prog)
        self._prefix = usage

    def add_usage(
        self,
        usage: Any,  # noqa: ANN401 - as argparse has it
        actions: Any,  # noqa: ANN401
        groups: Any,  # noqa: ANN401
        prefix: str | None = None,
    ) -> None:
        """Measure the usage with what stands before it in the user's language."""
        super().add_usage(usage, actions, groups, self._prefix if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Return the lines of a text; what stands on a line of its own begins one."""
        whole = partial(wrap, width=width, break_on_hyphens=False, break_long_words=False)
        first, *others = text.splitlines()
        return [*whole(first), *chain(*(whole(one, subsequent_indent="  ") for one in others))]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in self._split_lines(text, width - len(indent)))


class _Parser(argparse.ArgumentParser):
    """A parser that speaks the user's language."""

    def __init__(self, *, say: Mapping[str, str], **options: object) -> None:
        options["formatter_class"] = partial(_Formatter, usage=say["usage"])
        super().__init__(add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self.say = say
        self.meant: argparse.ArgumentParser = self
        self.half = ""
        self._optionals.title = say["options"]
        self._positionals.title = say["arguments"]
        self.add_argument("-h", "--help", action="help", help=say["help"])

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ANN401 - as above
        """Write a help or a version; argparse would keep to itself that nobody can read it."""
        file.write(message)

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and one line that says what is wrong."""
        reason = message
        for name, pattern in _COMPLAINTS.items():
            if match := pattern.search(message):
                said = {part: value.replace("'", "") for part, value in match.groupdict().items()}
                reason = self.say[name].format(**said, near=self._nearest(name, said))
        reason = self.say["no-folder"].format(folder=self.half) if self.half else reason
        line = self.say["wrong-command"].format(reason=reason, program=self.prog)
        try:
            self.exit(2, f"{self.prog}: {visible(line)}\n")
        except OSError:
            self.exit(2)

    def _nearest(self, complaint: str, said: Mapping[str, str]) -> str:
        """Return the question whether a choice, or an option, like what was typed is meant."""
        from difflib import get_close_matches  # noqa: PLC0415 - most command lines are right

        known: Iterable[str] = ()
        if complaint == "invalid-choice":
            known = said["choices"].split(", ")
        elif complaint == "unknown":
            known = self.meant._option_string_actions  # noqa: SLF001 - argparse has no list of its options
        word = next(iter((said.get("value") or said.get("names") or "").split()), "")
        near = get_close_matches(word.partition("=")[0], list(known), n=1)
        return self.say["did-you-mean"].format(near=near[0]) if near else ""


def _parser(language: str, meant: str, *, half: str) -> _Parser:
    """Return the parser of the command line; an option that there is not is one of ``meant``.

    ``half`` is a path that blanks have cut, of which a complaint speaks.
    """
    say = sentences(language)
    parser = _Parser(
        say=say,
        prog="thidua",
        description=say["description"],
        epilog=say["epilog"],
    )
    parser.half = half
    parser.add_argument("--version", action="version", version=__version__, help=say["version"])
    _everywhere(parser, say, root=Path(), lang=LANGUAGES[0], quiet=False, verbose=False)
    verbs = parser.add_subparsers(
        dest="verb", title=say["verbs"], metavar=say["verb"], parser_class=_Parser
    )
    for name, verb in VERBS.items():
        own = verbs.add_parser(name, help=say[name], description=say[name], say=say)
        verb.arguments(own, say)
        _everywhere(own, say, **_UNSAID)
        own.half = half
        parser.meant = own if name == meant else parser.meant
    own = verbs.add_parser(_HELP, help=say["help-verb"], description=say["help-verb"], say=say)
    own.add_argument("about", nargs="*", metavar=say["verb"], help=say["help-about"])
    _everywhere(own, say, **_UNSAID)
    return parser


def _everywhere(
    parser: argparse.ArgumentParser, say: Mapping[str, str], **defaults: object
) -> None:
    """Add the options that stand before the verb or after it, wherever a user thinks of them."""
    parser.add_argument(
        "--root", type=Path, default=defaults["root"], metavar=say["DIR"], help=say["root"]
    )
    parser.add_argument("--lang", choices=LANGUAGES, default=defaults["lang"], help=say["lang"])
    parser.add_argument(
        "--quiet", action="store_true", default=defaults["quiet"], help=say["quiet"]
    )
    parser.add_argument(
        *("-v", "--verbose"),
        action="store_true",
        default=defaults["verbose"],
        help=say["verbose"],
    )

"""``python -m oars``: training and evaluating coders. The ``oars`` program does the rest."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from ._analyzer import Analyzer
from ._error import Error
from ._evaluate import evaluate
from ._evaluate_codes import evaluate_codes
from ._train import train


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command: 0 if all went well, 1 for input that is refused, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
    except (Error, ImportError, OSError) as error:
        print(f"oars: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m oars", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_train(commands.add_parser("train", help="train a model on coded transcripts"))
    _add_evaluate(commands.add_parser("evaluate", help="compare a coder with coded transcripts"))
    _add_evaluate_codes(
        commands.add_parser("evaluate-codes", help="compare any codes with a table of them")
    )
    return parser


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.description = "Trains a model on coded transcripts and reports how well it codes."
    parser.add_argument("--data", required=True, metavar="FILE", help="coded transcripts")
    parser.add_argument("--out", required=True, metavar="FILE", help="where the model is written")
    parser.add_argument("--folds", metavar="FILE", help='JSON: {"session": fold, ...}')
    parser.add_argument(
        "--predictions", metavar="FILE", help="write the cross-validation's codes as JSON Lines"
    )
    parser.add_argument(
        "--no-lessons",
        dest="lessons",
        action="store_false",
        help="learn from --data alone, without the invented sessions that come with oars",
    )
    parser.add_argument(
        "--teacher",
        action="store_true",
        help="learn from a fine-tuned sentence encoder, too: pip install 'oars[teacher]'",
    )
    _add_common(parser)
    parser.set_defaults(run=_train)


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.description = "Codes transcripts that people have coded, and compares."
    parser.add_argument("--gold", required=True, metavar="FILE", help="coded transcripts")
    _add_coder(parser)
    _add_common(parser)
    parser.set_defaults(run=_evaluate)


def _add_evaluate_codes(parser: argparse.ArgumentParser) -> None:
    parser.description = "Codes transcripts and compares with a table of codes that people gave."
    parser.add_argument("--gold", required=True, metavar="FILE", help="the transcripts")
    parser.add_argument("--codes", required=True, metavar="FILE", help="session, id and codes")
    parser.add_argument(
        "--name",
        action="append",
        default=[],
        metavar="LABEL=CODE",
        type=_pair,
        help='what a label of the table is called here; "judgment" is any of its kinds',
    )
    _add_coder(parser)
    _add_output(parser)
    parser.set_defaults(run=_evaluate_codes)


def _add_coder(parser: argparse.ArgumentParser) -> None:
    coder = parser.add_mutually_exclusive_group()
    coder.add_argument("--model", metavar="FILE", help='what "train" wrote')
    coder.add_argument("--coder", choices=["rules", "learned"], help="one that comes with oars")


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--labels",
        action="append",
        default=[],
        metavar="TASK=HEADER",
        type=_pair,
        help="the column of question, reflection, behavior or source, if not named as usual",
    )
    _add_output(parser)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of what is drawn (0)")
    parser.add_argument("--format", choices=["text", "json"], default="text")


def _pair(value: str) -> tuple[str, str]:
    name, equals, meaning = value.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError("two words with = between them are expected")
    return name, meaning


def _train(options: argparse.Namespace) -> str:
    report = train(
        options.data,
        options.out,
        labels=dict(options.labels),
        folds=options.folds,
        seed=options.seed,
        predictions=options.predictions,
        lessons=options.lessons,
        teacher=options.teacher,
    )
    return json.dumps(report.to_dict()) if options.format == "json" else str(report)


def _evaluate(options: argparse.Namespace) -> str:
    report = evaluate(options.gold, _coder(options), labels=dict(options.labels), seed=options.seed)
    return json.dumps(report.to_dict()) if options.format == "json" else str(report)


def _evaluate_codes(options: argparse.Namespace) -> str:
    report = evaluate_codes(
        options.gold,
        options.codes,
        _coder(options),
        names=dict(options.name),
        seed=options.seed,
    )
    return json.dumps(report.to_dict()) if options.format == "json" else str(report)


def _coder(options: argparse.Namespace) -> Analyzer:
    if options.coder is not None:
        return Analyzer("plain", coder=options.coder)
    return Analyzer("plain", model=options.model)


if __name__ == "__main__":
    sys.exit(main())

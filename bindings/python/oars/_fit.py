"""Training: every choice is made on the training lines alone, by cross-validation inside them."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from ._calibrate import Ints, calibrate, fit_decision, log_loss
from ._compare import source_weights
from ._features import Features, Floats, Rows, fit_encoder, stacked
from ._folds import deal
from ._model_file import Model, Moments, WeightSet, build_set, net_inputs, score_moments
from ._net import Net, train_net
from ._ridge import Design, Linear
from ._scheme import OUTPUTS, TASKS

PENALTIES = (4.0, 2.0)
CUE_SHARES = (0.3, 0.6)
INNER_FOLDS = 4


class Copy(NamedTuple):
    """All lines in one form: as they are, alone, without punctuation, misheard.

    Attributes:
        features: One row a line.
        weight: What a line in this form counts in training. Those that count in full decide on
            calibration.
    """

    features: Features
    weight: float


class Lines(NamedTuple):
    """Coded lines for training and testing.

    Attributes:
        copies: The lines in several forms.
        labels: One column a task.
        goals: What is learned, one column an output: what :func:`label_goals` makes of the labels,
            or probabilities.
        sources: A number for what each line's session was cut from; lines of one source are never
            divided.
    """

    copies: tuple[Copy, ...]
    labels: Ints
    goals: Floats
    sources: Ints

    def take(self, rows: Rows) -> Lines:
        """Some of the lines."""
        copies = tuple(Copy(copy.features.take(rows), copy.weight) for copy in self.copies)
        return Lines(copies, self.labels[rows], self.goals[rows], self.sources[rows])

    def weighted(self, factor: float) -> Lines:
        """The lines, of which each counts ``factor`` times as much."""
        copies = tuple(Copy(copy.features, factor * copy.weight) for copy in self.copies)
        return self._replace(copies=copies)


class Examples(NamedTuple):
    """Lines in several forms, one after the other; fields as those of :class:`Lines`."""

    features: Features
    weights: Floats
    labels: Ints
    goals: Floats
    sources: Ints

    def take(self, rows: Rows) -> Examples:
        """Some of the examples."""
        return Examples(
            self.features.take(rows),
            self.weights[rows],
            self.labels[rows],
            self.goals[rows],
            self.sources[rows],
        )


class Choice(NamedTuple):
    """How a regression is made: see :meth:`Design.fit`."""

    cue_share: float
    penalty: float


Choices = tuple[Choice, ...]  # one a task
ALL_CHOICES = frozenset(itertools.starmap(Choice, itertools.product(CUE_SHARES, PENALTIES)))


class Fitted(NamedTuple):
    """A model and what was chosen for its two sets of weights."""

    model: Model
    choices: tuple[Choices, Choices]


def fit(lines: Lines, lessons: Sequence[Lines], seed: int) -> Fitted:
    """Trains a model.

    Args:
        lines: Of at least two sources.
        lessons: Further lines to learn from, of sources of their own, no copy of which counts in
            full: they have no part in calibration and decisions.
        seed: Decides how sources are dealt into folds, and the net's beginning.
    """
    examples = _joined([_examples(part) for part in (lines, *lessons)])
    punctuated, choices = _fit_set(_of_kind(examples, False), seed)
    plain, plain_choices = _fit_set(_of_kind(examples, True), seed)
    return Fitted(Model(punctuated, plain), (choices, plain_choices))


def _examples(lines: Lines) -> Examples:
    count = len(lines.copies)
    return Examples(
        stacked([copy.features for copy in lines.copies]),
        numpy.repeat([copy.weight for copy in lines.copies], len(lines.labels)),
        numpy.tile(lines.labels, (count, 1)),
        numpy.tile(lines.goals, (count, 1)),
        numpy.tile(lines.sources, count),
    )


def _joined(parts: Sequence[Examples]) -> Examples:
    return Examples(
        stacked([part.features for part in parts]),
        numpy.concatenate([part.weights for part in parts]),
        numpy.concatenate([part.labels for part in parts]),
        numpy.concatenate([part.goals for part in parts]),
        numpy.concatenate([part.sources for part in parts]),
    )


def _of_kind(examples: Examples, plain: bool) -> Examples:
    """Those of one kind; all of them where a source has none of it, as where nothing that was
    coded has punctuation."""
    of_kind = examples.features.plain == plain
    full = examples.weights == 1.0
    sources = numpy.unique(examples.sources[full])
    whole = len(numpy.unique(examples.sources[full & of_kind])) == len(sources)
    return examples.take(numpy.flatnonzero(of_kind)) if whole else examples


def _fit_set(examples: Examples, seed: int) -> tuple[WeightSet, Choices]:
    encoder = fit_encoder(examples.features)
    design = Design(encoder, examples.features)
    place = _inner_folds(examples, seed)
    held_out = _held_out_scores(design, examples, place)
    main = examples.weights == 1.0
    choices = _choose(held_out, examples.labels, main)
    scores = _by_task(held_out, choices)
    moments = score_moments(scores)
    stage = Stage(design, examples, place, choices, moments, seed)
    corrections, labels = _held_out_corrections(stage, scores)[main], examples.labels[main]
    calibration = calibrate(scores[main], corrections, labels)
    logs = calibration.log_probabilities(scores[main], corrections)
    decision = _decision(logs, labels, examples.sources[main])
    net = _fit_net(stage, numpy.arange(len(place)), scores)
    linear = _fit_linear(design, examples, choices)
    return build_set(encoder, linear, moments, net, calibration, decision), choices


def _decision(logs: Floats, labels: Ints, sources: Ints) -> Floats:
    counted = numpy.ones_like(labels, dtype=float)
    counted[:, -1] = source_weights(sources)
    return fit_decision(logs, labels, counted)


def label_goals(labels: Ints) -> Floats:
    """1 for a line's label and 0 for the others, one column an output."""
    return numpy.concatenate(
        [numpy.eye(len(task.labels))[labels[:, n]] for n, task in enumerate(TASKS)], 1
    )


def _regressions(
    design: Design, examples: Examples, wanted: Collection[Choice]
) -> Iterator[tuple[Choice, Linear]]:
    for share in CUE_SHARES:
        penalties = [one for one in PENALTIES if Choice(share, one) in wanted]
        solutions = design.fit(examples.goals, examples.weights, share, penalties)
        for penalty, linear in zip(penalties, solutions, strict=True):
            yield Choice(share, penalty), linear


def _inner_folds(examples: Examples, seed: int) -> Ints:
    """The fold of each line; no source is in two."""
    sources, counts = numpy.unique(examples.sources, return_counts=True)
    folds = min(INNER_FOLDS, len(sources))
    fold_of = deal(sources.tolist(), counts.tolist(), folds, seed)
    return numpy.array([fold_of[source] for source in examples.sources.tolist()])


def _held_out_scores(design: Design, examples: Examples, place: Ints) -> dict[Choice, Floats]:
    """Scores of each line by regressions that were made without its source."""
    scores: dict[Choice, Floats] = {}
    for fold in range(place.max() + 1):
        train, test = numpy.flatnonzero(place != fold), numpy.flatnonzero(place == fold)
        held = design.take(test)
        for choice, linear in _regressions(design.take(train), examples.take(train), ALL_CHOICES):
            known = scores.setdefault(choice, numpy.zeros((len(place), OUTPUTS)))
            known[test] = held.scores(linear)
    return scores


def _choose(held_out: dict[Choice, Floats], labels: Ints, main: NDArray[numpy.bool_]) -> Choices:
    """For each task what leaves the least surprise once it is calibrated."""
    choices = list(held_out)
    losses = []
    for choice in choices:
        scores = held_out[choice][main]
        nothing = numpy.zeros_like(scores)
        logs = calibrate(scores, nothing, labels[main]).log_probabilities(scores, nothing)
        losses.append(log_loss(logs, labels[main]))
    return tuple(choices[n] for n in numpy.array(losses).argmin(0))


class Stage(NamedTuple):
    """What the net is trained on."""

    design: Design
    examples: Examples
    place: Ints
    choices: Choices
    moments: Moments
    seed: int


def _held_out_corrections(stage: Stage, scores: Floats) -> Floats:
    """What nets that were trained without a line's source say of it.

    ``scores`` are those of regressions without the line's fold. A net that is to be tested on a
    fold must not learn from scores that the fold's labels had a part in: it would learn to
    contradict them."""
    place = stage.place
    apart = _scores_apart(stage)
    corrections = numpy.zeros_like(scores)
    for fold in range(place.max() + 1):
        net = _fit_net(stage, numpy.flatnonzero(place != fold), apart[fold])
        test = numpy.flatnonzero(place == fold)
        corrections[test] = net.outputs(_inputs(stage, test, scores))
    return corrections


def _scores_apart(stage: Stage) -> Floats:
    """For each fold, scores of the others' lines by regressions without that fold and their own."""
    place = stage.place
    folds = range(place.max() + 1)
    apart = numpy.zeros((len(folds), len(place), OUTPUTS))
    for first, second in itertools.combinations(folds, 2):
        train = numpy.flatnonzero((place != first) & (place != second))
        rest = train if len(train) else numpy.arange(len(place))  # two folds alone
        linear = _fit_linear(stage.design.take(rest), stage.examples.take(rest), stage.choices)
        for fold, other in ((first, second), (second, first)):
            rows = numpy.flatnonzero(place == other)
            apart[fold, rows] = stage.design.take(rows).scores(linear)
    return apart


def _inputs(stage: Stage, rows: Rows, scores: Floats) -> Floats:
    return net_inputs(stage.design.cues[rows], scores[rows], stage.moments)


def _fit_net(stage: Stage, rows: Rows, scores: Floats) -> Net:
    """A net that learns what held-out scores lack."""
    lacking = stage.examples.goals[rows] - scores[rows]
    inputs = _inputs(stage, rows, scores)
    return train_net(inputs, lacking, stage.examples.weights[rows], stage.seed)


def _by_task(of_choice: Mapping[Choice, Floats], choices: Choices) -> Floats:
    """Each task's outputs as chosen; outputs are the last axis."""
    parts = [
        of_choice[choice][..., task.outputs] for task, choice in zip(TASKS, choices, strict=True)
    ]
    return numpy.concatenate(parts, -1)


def _fit_linear(design: Design, examples: Examples, choices: Choices) -> Linear:
    """The regressions, each task's as chosen."""
    found = dict(_regressions(design, examples, set(choices)))
    fields = [
        _by_task({choice: getattr(linear, field) for choice, linear in found.items()}, choices)
        for field in Linear._fields
    ]
    return Linear(*fields)

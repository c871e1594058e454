#!/usr/bin/env python3
"""Makes common-words.tsv.gz of the story step from the wheel of wordfreq, with the standard library alone.

    pip download wordfreq==3.1.1 --no-deps
    python3 enrich/src/main/python/common_words.py wordfreq-3.1.1-py3-none-any.whl \
        enrich/src/main/resources/io/wirewatch/enrich/story/common-words.tsv.gz

A word that makes up a share p of a language stands in a report of 250 words with a chance of 1 - (1 - p)^250. Words are
kept from 3 % on. Two runs give the same bytes.
"""
import gzip
import sys
import zipfile

REPORT = 250
LEAST = 0.03
STEPS = (0.9, 0.7, 0.5, 0.35, 0.22, 0.15, 0.1, 0.07, 0.05, 0.03)

# Languages that news is read in here. English has a list of its own; no list is known for Pashto.
LANGUAGES = {
    "ar": "ar", "bg": "bg", "bn": "bn", "ca": "ca", "cs": "cs", "da": "da", "de": "de", "el": "el", "es": "es",
    "fa": "fa", "fi": "fi", "fil": "tl", "fr": "fr", "he": "he", "hi": "hi", "hu": "hu", "id": "id", "it": "it",
    "lt": "lt", "lv": "lv", "mk": "mk", "ms": "ms", "nb": "no", "nl": "nl", "pl": "pl", "pt": "pt", "ro": "ro",
    "ru": "ru", "sh": "sr", "sk": "sk", "sl": "sl", "sv": "sv", "ta": "ta", "tr": "tr", "uk": "uk", "ur": "ur",
}


def unpack(data, at=0):
    """The value of MessagePack that begins at a byte, and where the next one begins."""
    kind = data[at]
    if kind < 0x80:
        return kind, at + 1
    if kind < 0x90:
        return entries(data, at + 1, kind & 15)
    if kind < 0xA0:
        return items(data, at + 1, kind & 15)
    if kind < 0xC0:
        return text(data, at + 1, kind & 31)
    if kind in (0xCC, 0xCD, 0xCE):
        size = 1 << kind - 0xCC
        return int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size
    if kind in (0xD9, 0xDA, 0xC4, 0xC5):
        size = 1 if kind in (0xD9, 0xC4) else 2
        return text(data, at + 1 + size, int.from_bytes(data[at + 1 : at + 1 + size], "big"))
    if kind in (0xDC, 0xDD):
        size = 2 if kind == 0xDC else 4
        return items(data, at + 1 + size, int.from_bytes(data[at + 1 : at + 1 + size], "big"))
    raise ValueError(f"byte {kind:#x} at {at} is not expected in a list of wordfreq")


def text(data, at, length):
    return data[at : at + length].decode("utf-8"), at + length


def items(data, at, count):
    values = []
    for _ in range(count):
        value, at = unpack(data, at)
        values.append(value)
    return values, at


def entries(data, at, count):
    values, at = items(data, at, 2 * count)
    return dict(zip(values[::2], values[1::2])), at


def rows(wheel, name):
    """Words by share, the commonest first: a list at place n holds the words of frequency 10^(-n / 100)."""
    packed = wheel.read(f"wordfreq/data/small_{name}.msgpack.gz")
    lists, _ = unpack(gzip.decompress(packed))
    by_step = {}
    for place, words in enumerate(lists[1:]):
        share = 1 - (1 - 10 ** (-place / 100)) ** REPORT
        if share < LEAST:
            break
        step = next(step for step in STEPS if share >= step)
        kept = [word for word in words if word[0].isalpha()]
        by_step.setdefault(step, []).extend(kept)
    return [(step, words) for step, words in by_step.items() if words]


def main():
    wheel = zipfile.ZipFile(sys.argv[1])
    lines = [
        "# How common words are: language, share of reports that hold them, words.",
        "# Derived from the word lists of wordfreq 3.1.1 by Robyn Speer, CC BY-SA 4.0; this file is under the same licence.",
    ]
    for name, language in sorted(LANGUAGES.items(), key=lambda entry: entry[1]):
        lines += [f"{language}\t{step}\t{' '.join(words)}" for step, words in rows(wheel, name)]
    with open(sys.argv[2], "wb") as out:
        out.write(gzip.compress(("\n".join(lines) + "\n").encode("utf-8"), 9, mtime=0))


main()

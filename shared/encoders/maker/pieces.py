"""The pieces of words that a SentencePiece vocabulary has, and which of them three languages need."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import wordfreq

LANGUAGES = ("pt", "es", "en")
WORDS_PER_LANGUAGE = 40_000
WORD_BEGINS = "\u2581"
# Rows 0 to 2 of every vocabulary: unknown, beginning, end.
SPECIAL = 3
# What an unknown character costs more than the least probable piece, in SentencePiece.
UNKNOWN_PENALTY = 10
# How much less probable a spelling without accents is taken to be than the right one.
ACCENTLESS_PENALTY = 0.5
ALPHABET = set(
    WORD_BEGINS
    + "0123456789abcdefghijklmnopqrstuvwxyz"
    + "áàâãäéèêëíìîïóòôõöúùûüçñ¿¡ºª"
    + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~€£«»“”‘’–—…°"
)


class Piece(NamedTuple):
    text: str
    score: float
    """The logarithm of its probability."""


class Unigram:
    """Cuts a text into the most probable pieces."""

    def __init__(self, vocabulary: list[Piece]) -> None:
        self.scores = [piece.score for piece in vocabulary]
        self.rows = {piece.text: row for row, piece in enumerate(vocabulary) if row >= SPECIAL}
        self.unknown_score = min(self.scores) - UNKNOWN_PENALTY
        self.longest = max(len(piece.text) for piece in vocabulary)

    def cut(self, text: str) -> set[int]:
        """The rows of the pieces."""
        folded = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip()
        written = WORD_BEGINS + folded.replace(" ", WORD_BEGINS)
        best = [0.0] + [-1e38] * len(written)
        came_from = [(0, 0)] * (len(written) + 1)
        for start in range(len(written)):
            one_is_known = False
            for end in range(start + 1, min(len(written), start + self.longest) + 1):
                row = self.rows.get(written[start:end])
                if row is None:
                    continue
                one_is_known |= end == start + 1
                if best[start] + self.scores[row] > best[end]:
                    best[end] = best[start] + self.scores[row]
                    came_from[end] = (start, row)
            if not one_is_known and best[start] + self.unknown_score > best[start + 1]:
                best[start + 1] = best[start] + self.unknown_score
                came_from[start + 1] = (start, 0)
        rows = set()
        end = len(written)
        while end > 0:
            end, row = came_from[end]
            rows.add(row)
        return rows


def without_accents(text: str) -> str:
    bare = (c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", "".join(bare))


def frequent_spellings() -> set[str]:
    """The frequent words of the three languages, bare and behind the signs that come before words."""
    spellings = set()
    for language in LANGUAGES:
        for word in wordfreq.top_n_list(language, WORDS_PER_LANGUAGE):
            spellings.update((word, without_accents(word)))
            spellings.update(sign + word for sign in '¿¡"(/-')
    return spellings


def is_basic(row: int, text: str) -> bool:
    """Whether a piece of our letters, digits and signs is kept though no frequent word has it."""
    if row <= 5 or not ALPHABET.issuperset(text):
        return False
    number_or_signs = len(text) <= 4 and re.fullmatch(r"▁?[\d\W]+", text)
    return len(text) == 1 or row < 12_000 or bool(number_or_signs)


def needed_rows(vocabulary: list[Piece]) -> list[int]:
    """The rows that lower-case text in the three languages needs."""
    needed = set(range(SPECIAL))
    unigram = Unigram(vocabulary)
    for spelling in frequent_spellings():
        needed |= unigram.cut(spelling)
    needed.update(row for row, piece in enumerate(vocabulary) if is_basic(row, piece.text))
    return sorted(needed)


def accentless(vocabulary: list[Piece]) -> Iterator[tuple[Piece, int]]:
    """Spellings without accents that the vocabulary lacks, each with the row of the most probable piece that has them."""
    known = {piece.text for piece in vocabulary}
    best: dict[str, tuple[float, int]] = {}
    for row, (text, score) in enumerate(vocabulary):
        if row < SPECIAL or len(text) < 3:
            continue
        bare = without_accents(text)
        if bare not in known and (bare not in best or score > best[bare][0]):
            best[bare] = (score, row)
    for bare, (score, row) in best.items():
        yield Piece(bare, score - ACCENTLESS_PENALTY), row


def write(vocabulary: list[Piece], path: Path) -> None:
    """Lines of piece, logarithm of its probability and row."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for row, (text, score) in enumerate(vocabulary):
            print(text or "<empty>", f"{score:.4f}", row, sep="\t", file=file)
        for (text, score), row in accentless(vocabulary):
            print(text, f"{score:.4f}", row, sep="\t", file=file)

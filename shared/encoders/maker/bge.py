"""bge-small-en-v1.5: its vocabulary as plain text, because parsing tokenizer.json takes longer than loading the model."""

import json
from pathlib import Path
from zipfile import ZipFile


def make(jar: ZipFile, output: Path) -> None:
    tokenizer = json.loads(jar.read("bge-small-en-v1.5-q-tokenizer.json"))
    numbers: dict[str, int] = tokenizer["model"]["vocab"]
    pieces = sorted(numbers, key=numbers.__getitem__)
    if [numbers[piece] for piece in pieces] != list(range(len(pieces))):
        raise ValueError("the pieces are not numbered in a row")
    with open(output / "vocab.txt", "w", encoding="utf-8", newline="\n") as file:
        file.writelines(piece + "\n" for piece in pieces)

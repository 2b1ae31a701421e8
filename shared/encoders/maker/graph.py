"""An ONNX graph from piece numbers to one vector of length one, written operator by operator."""

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import ArrayLike, NDArray
from onnx import TensorProto, helper, numpy_helper

Name = str


class Graph:
    IDS: Name = "ids"

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self._count = 0

    def constant(self, name: Name, values: NDArray) -> Name:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def floats(self, name: Name, values: ArrayLike) -> Name:
        return self.constant(name, np.asarray(values, np.float32))

    def integers(self, name: Name, values: ArrayLike) -> Name:
        return self.constant(name, np.asarray(values, np.int64))

    def node(self, operator: str, *inputs: Name, **attributes: object) -> Name:
        self._count += 1
        output = f"{operator.lower()}{self._count}"
        self.named_node(operator, inputs, [output], **attributes)
        return output

    def named_node(self, operator: str, inputs: tuple[Name, ...], outputs: list[Name], **attributes: object) -> None:
        self._nodes.append(helper.make_node(operator, list(inputs), outputs, **attributes))

    def as_floats(self, values: Name) -> Name:
        return self.node("Cast", values, to=TensorProto.FLOAT)

    def rows_of_4_bits(self, codes: NDArray[np.uint8], names: tuple[Name, Name, Name]) -> Name:
        """The table's rows for the ids, as numbers from -8 to 7.

        Two codes from 0 to 15 share a byte: a column of the table's left half and its fellow of the right half.
        """
        half = codes.shape[1] // 2
        packed = codes[:, :half] | (codes[:, half:] << 4)
        one_16th, sixteen, eight = names
        both = self.as_floats(self.node("Gather", self.constant("table", packed), self.IDS))
        high = self.node("Floor", self.node("Mul", both, self.floats(one_16th, 1 / 16)))
        low = self.node("Sub", both, self.node("Mul", high, self.floats(sixteen, 16)))
        return self.node("Sub", self.node("Concat", low, high, axis=1), self.floats(eight, 8))

    def save(self, path: Path, vector: Name, name: str, dimension: int, opset: int, ir_version: int, producer: str) -> None:
        self.named_node("LpNormalization", (vector,), ["embedding"], axis=1, p=2)
        graph = helper.make_graph(
            self._nodes,
            name,
            [helper.make_tensor_value_info(self.IDS, TensorProto.INT64, ["n"])],
            [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [1, dimension])],
            self._constants,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], producer_name=producer)
        model.ir_version = ir_version
        onnx.checker.check_model(model)
        onnx.save(model, path)

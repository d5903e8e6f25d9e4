"""A sequence that makes its items when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

Item = TypeVar("Item")


class LazyList(Sequence[Item]):
    """A read-only sequence. Items are light views; nothing is kept of those let go."""

    __slots__ = ("_count", "_item")

    def __init__(self, count: int, item: Callable[[int], Item]) -> None:
        self._count = count
        self._item = item

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return [self._item(at) for at in range(*index.indices(self._count))]
        return self._item(index)

    def __iter__(self) -> Iterator[Item]:
        return map(self._item, range(self._count))

    def __len__(self) -> int:
        return self._count

    def __repr__(self) -> str:
        return f"<{self._count} utterances>"

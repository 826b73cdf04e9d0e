"""Shards on a Dask cluster, or on one that is started here."""

import importlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factx.batch.shards import Shard, work_shard
from factx.batch.work import PieceFormat
from factx.errors import FactxError
from factx.model import Options

# Workers that may die on a shard before it is given up; a cluster may take them away for its own reasons.
ALLOWED_FAILURES = 20

# Shards that are under way for each worker.
AHEAD = 2


def import_dask() -> tuple[Any, Any]:
    """The modules dask and distributed. Raises FactxError where they are not installed."""
    try:
        return importlib.import_module("dask"), importlib.import_module("distributed")
    except ImportError:
        raise FactxError("the engine dask is not installed: pip install 'factx[dask]'") from None


def run_shards(
    shards: Iterable[Shard], folder: Path, options: Options, piece_format: PieceFormat
) -> Iterator[tuple[Shard, str | None]]:
    """Each shard in order once its files are in the folder, or with the reason why there are none.

    Raises FactxError where Dask is not installed or its scheduler can't be reached.
    """
    waiting: list[tuple[Shard, Any]] = []
    with _client(options) as client:
        for shard in shards:
            at_once = AHEAD * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
            while len(waiting) >= at_once:
                yield _settled(*waiting.pop(0))
            future = client.submit(
                work_shard, shard, str(folder), options, piece_format, key=f"factx-{shard.name}", pure=False
            )
            waiting.append((shard, future))
        while waiting:
            yield _settled(*waiting.pop(0))


def _settled(shard: Shard, future: Any) -> tuple[Shard, str | None]:
    error = future.exception()
    future.release()
    return (
        shard,
        None if error is None else f"its shard failed on the cluster ({type(error).__name__}: {error})",
    )


@contextmanager
def _client(options: Options) -> Iterator[Any]:
    """A client of the scheduler that the options name, else of a cluster of this machine's."""
    dask, distributed = import_dask()
    dask.config.set({"distributed.scheduler.allowed-failures": ALLOWED_FAILURES})
    if options.scheduler:
        try:
            client = distributed.Client(options.scheduler, timeout=20)
        except (OSError, ValueError, TimeoutError) as error:
            raise FactxError(f"{options.scheduler}: the scheduler can't be reached ({error})") from None
        with client:
            yield client
        return
    with (
        distributed.LocalCluster(
            n_workers=options.workers, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client

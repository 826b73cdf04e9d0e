"""Natural Earth's land outline, 1:50m -> coastlines.txt, an SVG path in twentieths of a degree.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install shapely
    python -m factx.data.build_coastlines package/land-50m.json

The finer outline, thinned, is better for a map of one country than the 1:110m one, which is as large.
"""

import json
import sys
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

# So many steps of the path are a degree; x counts eastwards from Greenwich, y southwards from the equator.
STEPS = 20

# In degrees: coasts are thinned to this, and islands and lakes of less than this square are left out.
TOLERANCE = 0.11
SMALLEST = 0.12


def main() -> None:
    """Writes coastlines.txt beside this file."""
    from shapely import Polygon  # the build needs it, factx does not

    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    rings = (ring for ring in _rings(topology) if Polygon(ring).area >= SMALLEST)
    path = "".join(_path(Polygon(ring).simplify(TOLERANCE).exterior.coords) for ring in rings)
    Path(__file__).with_name("coastlines.txt").write_text(path + "\n", encoding="ascii")


def _rings(topology: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """The rings of land and, inside those, of seas, as longitudes and latitudes."""
    (scale_x, scale_y), (x, y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [
        [
            (across * scale_x + x, up * scale_y + y)
            for across, up in accumulate(arc, lambda a, b: (a[0] + b[0], a[1] + b[1]))
        ]
        for arc in topology["arcs"]
    ]
    for geometry in topology["objects"]["land"]["geometries"]:
        for ring in (ring for polygon in geometry["arcs"] for ring in polygon):
            # A negative number is an arc run backwards.
            yield [point for n in ring for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]


def _path(ring: Any) -> str:
    """One closed piece of SVG path in whole steps, each point relative to the one before."""
    points = [(round(x * STEPS), round(-y * STEPS)) for x, y in ring]
    moves = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points[:-1]) if (ax, ay) != (bx, by)]
    lines = " ".join(f"{x} {y}" for x, y in moves).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{lines}z"


if __name__ == "__main__":
    main()

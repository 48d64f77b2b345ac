"""Cuts the page's font: python font.py SOURCE.woff2 TARGET.woff2

Literata (SIL Open Font License 1.1) with the weights, optical sizes and letters that the page uses.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# The weights of the style sheets, and one optical size, near that of the text: an axis for it is 14 kB more.
AXES = {"opsz": 20, "wght": (400, 700)}
# ASCII, no-break space, § ° ± · ¼ ½ ¾ × é ö ø ü, thin space, hyphens and dashes, quotes, • … −
LETTERS = (
    "U+0020-007E,U+00A0,U+00A7,U+00B0,U+00B1,U+00B7,U+00BC-00BE,U+00D7,U+00E9,U+00F8,U+00F6,U+00FC,"
    "U+2009,U+2010-2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2212"
)

source, target = sys.argv[1:]
font = instancer.instantiateVariableFont(TTFont(source), AXES)
font.flavor = None
with tempfile.TemporaryDirectory() as folder:
    cut = Path(folder, "cut.ttf")
    font.save(cut)
    subprocess.run(
        [
            sys.executable, "-m", "fontTools.subset", str(cut),
            f"--unicodes={LETTERS}",
            "--layout-features=kern,liga,tnum,pnum,ccmp",
            "--flavor=woff2",
            "--no-hinting",
            "--desubroutinize",
            # The family's name and the licence stay in the file.
            "--name-IDs=1,2,13,14",
            "--drop-tables+=DSIG,MVAR",
            f"--output-file={target}",
        ],
        check=True,
    )

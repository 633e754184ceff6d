#!/usr/bin/env python3
"""Makes the fonts of this folder from Inter 4.1.

Input: the folder `web` of the npm package `inter-ui` 4.1.1 (static faces, WOFF2).
Needs Python 3 with fontTools and brotli. Run as

    python3 build.py path/to/inter-ui/web

and commit what it writes. The same input gives the same bytes.

Static faces, because the optical size axis of the variable face changes widths. Only the layout features `kern`,
`mark`, `mkmk` and `ccmp` stay: contextual alternates, ligatures and case forms are switched on by default in some
programs and off in others, and a width that was measured with them would be wrong elsewhere. For the same reason
no language gets rules of its own, and a space is kerned with nothing, so that a line is as wide as its words and
spaces.
"""

import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = ["Regular", "SemiBold", "Bold", "Italic", "MediumItalic"]

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, Extended-A and -B
    (0x02B9, 0x02DD),                    # modifier letters and spacing accents
    (0x0300, 0x036F),                    # combining marks
    (0x0370, 0x03FF),                    # Greek
    (0x0400, 0x052F),                    # Cyrillic
    (0x1E00, 0x1EFF),                    # Latin Additional: Vietnamese
    (0x2000, 0x206F),                    # punctuation
    (0x2070, 0x209F),                    # superscripts and subscripts
    (0x20A0, 0x20CF),                    # currency
    (0x2100, 0x218F),                    # letterlike, number forms
    (0x2190, 0x21FF),                    # arrows
    (0x2200, 0x22FF),                    # mathematics
    (0x2300, 0x23FF), (0x2460, 0x24FF),  # technical signs, circled figures
    (0x25A0, 0x27BF), (0x27F5, 0x27FA),  # shapes, symbols, check marks, long arrows
    (0x2B00, 0x2BFF),
    (0xFEFF, 0xFEFF),
]


def face(source: pathlib.Path) -> TTFont:
    font = TTFont(source, recalcTimestamp=False)
    if "glyf" not in font:
        sys.exit(f"{source} has no TrueType outlines")
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    options.layout_scripts = ["DFLT.dflt", "latn.dflt", "cyrl.dflt", "grek.dflt"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.drop_tables += ["gasp", "STAT", "meta"]
    options.flavor = None
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
    release_spaces(font)
    subsetter.subset(font)
    font.flavor = None
    return font


def release_spaces(font: TTFont) -> None:
    """Removes the kerning of pairs with a space."""
    cmap = font.getBestCmap()
    spaces = {cmap[c] for c in (0x20, 0xA0)}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            if spaces & set(table.Coverage.glyphs):
                sys.exit("a space begins a kerning pair")
            if table.Format == 1:
                for pairs in table.PairSet:
                    pairs.PairValueRecord = [p for p in pairs.PairValueRecord if p.SecondGlyph not in spaces]
                    pairs.PairValueCount = len(pairs.PairValueRecord)
            elif spaces & set(table.ClassDef2.classDefs):
                sys.exit("a space ends a kerning class pair")


def main() -> None:
    source = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).parent
    sums = []
    for name in FACES:
        target = here / f"Inter-{name}.ttf"
        face(source / f"Inter-{name}.woff2").save(target, reorderTables=True)
        sums.append(f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {target.name}\n")
        print(target.name, target.stat().st_size)
    (here / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main()

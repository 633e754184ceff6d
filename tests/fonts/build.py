#!/usr/bin/env python3
"""Makes the fonts of this folder: parts of Noto that tests of other scripts draw with.

Input: a folder with `NotoSansCJK-Regular.ttc` (2.004), `NotoSansArabic-Regular.ttf`, `NotoSansHebrew-Regular.ttf`,
`NotoSansThai-Regular.ttf` and `NotoSansDevanagari-Regular.ttf` (Debian 12: `fonts-noto-cjk`, `fonts-noto-core`), and
`noto-color-emoji-emoji-400-normal.woff2` from the npm package `@fontsource/noto-color-emoji` 5.3.2.
Needs Python 3 with fontTools and brotli. Run as

    python3 build.py path/to/noto

and commit what it writes. The same input gives the same bytes. Of large scripts only those characters stay that the
maps under `tests`, the labels in `src/words` and the flaws in `src/check/language` use; a test that draws them all
fails when one is missing.
"""

import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
# What the shaper needs; of Devanagari without the fitted forms (`pres`, `abvs`, `blws`, `psts`), half of the font.
SHAPING = ["kern", "mark", "mkmk", "ccmp", "liga", "rlig", "calt", "isol", "init", "medi", "fina", "nukt", "akhn", "rphf",
           "rkrf", "blwf", "half", "pstf", "vatu", "cjct", "haln", "dist", "abvm", "blwm"]
EMOJI = "🙂😡👍🏽👨‍👩‍👧‍👦🇩🇪🇯🇵1️⃣❤️"

# Name, source, number of the face, files whose text is drawn, ranges kept whole, ranges of which only the text stays.
FACES = [
    ("NotoSansCJKjp.otf", "NotoSansCJK-Regular.ttc", 0, ["ja", "text"],
     [(0x3001, 0x301C), (0x3041, 0x3096), (0x30A1, 0x30FC)], [(0x3400, 0x9FFF), (0xFF01, 0xFFE6)]),
    ("NotoSansCJKkr.otf", "NotoSansCJK-Regular.ttc", 1, ["ko", "text"], [], [(0xAC00, 0xD7A3)]),
    ("NotoSansCJKsc.otf", "NotoSansCJK-Regular.ttc", 2, ["zh", "text"], [(0x3001, 0x3015)],
     [(0x3400, 0x9FFF), (0xFF01, 0xFFE6)]),
    ("NotoSansArabic.ttf", "NotoSansArabic-Regular.ttf", 0, [],
     [(0x060C, 0x060C), (0x061B, 0x061B), (0x061F, 0x061F), (0x0621, 0x063A), (0x0640, 0x0652), (0x0660, 0x0669)], []),
    ("NotoSansHebrew.ttf", "NotoSansHebrew-Regular.ttf", 0, [], [(0x05B0, 0x05C7), (0x05D0, 0x05EA), (0x05F3, 0x05F4)],
     []),
    ("NotoSansThai.ttf", "NotoSansThai-Regular.ttf", 0, [], [(0x0E01, 0x0E3A), (0x0E3F, 0x0E5B)], []),
    ("NotoSansDevanagari.ttf", "NotoSansDevanagari-Regular.ttf", 0, ["hi", "text"],
     [(0x0901, 0x0903), (0x093C, 0x094D), (0x0964, 0x096F)], [(0x0900, 0x097F)]),
    ("NotoColorEmoji.ttf", "noto-color-emoji-emoji-400-normal.woff2", 0, ["emoji"], [], []),
]


def drawn(languages: list[str]) -> str:
    """The texts of tests and labels in these languages, and of the tests themselves."""
    files = [ROOT / "src/words" / f"{language}.rs" for language in languages]
    files += [ROOT / "src/check/language" / f"{language}.rs" for language in languages]
    files += [path for folder in ["scripts", "languages"] for language in languages
              for path in sorted((ROOT / "tests" / folder).glob(f"{language}.yaml"))]
    files += [ROOT / "tests" / f"{language}.rs" for language in languages]
    files += [ROOT / "tests" / "fallback.rs"]
    return "".join(path.read_text() for path in files if path.exists())


def characters(languages: list[str], whole: list[tuple[int, int]], parts: list[tuple[int, int]]) -> set[int]:
    if languages == ["emoji"]:
        return {ord(c) for c in EMOJI}
    kept = {c for first, last in whole for c in range(first, last + 1)} | {0x20, 0x25CC}
    return kept | {ord(c) for c in drawn(languages) if any(first <= ord(c) <= last for first, last in parts)}


def face(source: pathlib.Path, number: int, kept: set[int], colored: bool) -> TTFont:
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    if "SVG " in font:
        del font["SVG "]
    options = subset.Options()
    options.layout_features = ["*"] if colored else SHAPING
    options.hinting = False
    options.desubroutinize = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.drop_tables += ["gasp", "STAT", "meta", "VORG", "vhea", "vmtx", "BASE"]

    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(kept))
    subsetter.subset(font)
    font.flavor = None
    return font


def main() -> None:
    source = pathlib.Path(sys.argv[1])
    sums = []
    for name, file, number, languages, whole, parts in FACES:
        target = HERE / name
        face(source / file, number, characters(languages, whole, parts), languages == ["emoji"]).save(target)
        sums.append(f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {name}\n")
        print(name, target.stat().st_size)
    (HERE / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main()

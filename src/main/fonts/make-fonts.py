"""A typeface with tabular figures as the default digits, cut down to Latin, Greek and Cyrillic, under a name of its own."""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

family, weight, source, target = sys.argv[1:]
stem = family.replace(" ", "")
font = TTFont(source)
gsub = font["GSUB"].table
features = gsub.FeatureList.FeatureRecord
swap = {}
for tag in ("lnum", "tnum"):
    lookups = {i for f in features if f.FeatureTag == tag for i in f.Feature.LookupListIndex}
    step = {}
    for i in lookups:
        for table in gsub.LookupList.Lookup[i].SubTable:
            step.update(getattr(table, "ExtSubTable", table).mapping)
    if tag == "tnum":
        swap = {**step, **{glyph: step.get(other, other) for glyph, other in swap.items()}}
    else:
        swap = step
for cmap in font["cmap"].tables:
    if hasattr(cmap, "cmap"):
        cmap.cmap = {code: swap.get(glyph, glyph) for code, glyph in cmap.cmap.items()}
names = {1: family if weight == "Regular" else f"{family} {weight}", 3: f"{family} {weight}", 4: f"{family} {weight}",
         6: f"{stem}-{weight}", 16: family, 17: weight}
for record in font["name"].names:
    if record.nameID in names:
        record.string = names[record.nameID]
cff = font["CFF "].cff
cff.fontNames = [f"{stem}-{weight}"]
top = cff.topDictIndex[0]
top.FamilyName, top.FullName = family, f"{family} {weight}"
options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, desubroutinize=True, hinting=True)
cut = subset.Subsetter(options)
cut.populate(unicodes=[*range(0x20, 0x530), *range(0x1E00, 0x2000), *range(0x2000, 0x2100), *range(0x2100, 0x2260),
                       0x2264, 0x2265, 0x25A1, 0x25CF, 0x2713, 0xFFFD])
cut.subset(font)
font.save(target)

"""Inter with tabular figures as the default digits, cut down to Latin, Greek and Cyrillic."""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

weight, source, target = sys.argv[1:]
font = TTFont(source)
gsub = font["GSUB"].table
lookups = {i for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "tnum" for i in f.Feature.LookupListIndex}
swap = {}
for i in lookups:
    for table in gsub.LookupList.Lookup[i].SubTable:
        swap.update(getattr(table, "ExtSubTable", table).mapping)
for cmap in font["cmap"].tables:
    cmap.cmap = {code: swap.get(glyph, glyph) for code, glyph in cmap.cmap.items()}
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = {1: "Inter Tabular" if weight == "Regular" else f"Inter Tabular {weight}", 3: f"Inter Tabular {weight}", 4: f"Inter Tabular {weight}",
                         6: f"InterTabular-{weight}", 16: "Inter Tabular"}[record.nameID]
cff = font["CFF "].cff
cff.fontNames = [f"InterTabular-{weight}"]
top = cff.topDictIndex[0]
top.FamilyName, top.FullName = "Inter Tabular", f"Inter Tabular {weight}"
options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, desubroutinize=True, hinting=True)
cut = subset.Subsetter(options)
cut.populate(unicodes=[*range(0x20, 0x530), *range(0x1E00, 0x2000), *range(0x2000, 0x2100), *range(0x2100, 0x2260),
                       0x2264, 0x2265, 0x25A1, 0x25CF, 0x2713, 0xFFFD])
cut.subset(font)
font.save(target)

package io.milepost.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tables of a PDF as a screen reader hears them: rows of cells, by the tags, whatever the page looks like. */
final class TaggedTables {
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final List<List<List<String>>> tables = new ArrayList<>();

    private TaggedTables() {}

    static List<List<List<String>>> of(byte[] pdf) throws IOException {
        var found = new TaggedTables();
        try (var document = Loader.loadPDF(pdf)) {
            found.read(document);
        }
        return found.tables;
    }

    private void read(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> byId = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> {
                var text = new StringBuilder();
                content.getContents().forEach(part -> {
                    if (part instanceof TextPosition position) {
                        text.append(position.getUnicode());
                    }
                });
                byId.merge(content.getMCID(), text.toString(), String::concat);
            });
            texts.put(page.getCOSObject(), byId);
        }
        walk(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private void walk(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Table")) {
                    var rows = new ArrayList<List<String>>();
                    tables.add(rows);
                    rows(element, rows);
                }
                walk(element);
            }
        }
    }

    private void rows(PDStructureNode node, List<List<String>> rows) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TR")) {
                    rows.add(element.getKids().stream()
                            .filter(PDStructureElement.class::isInstance)
                            .map(cell -> text((PDStructureElement) cell))
                            .toList());
                } else if (!element.getStructureType().equals("Table")) {
                    rows(element, rows);
                }
            }
        }
    }

    private String text(PDStructureElement element) {
        var text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                text.append(text(inner));
            } else if (kid instanceof Integer id) {
                text.append(of(element.getPage(), id));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(
                        of(reference.getPage() == null ? element.getPage() : reference.getPage(), reference.getMCID()));
            }
        }
        return text.toString();
    }

    private String of(PDPage page, int id) {
        return texts.getOrDefault(page == null ? null : page.getCOSObject(), Map.of())
                .getOrDefault(id, "");
    }
}

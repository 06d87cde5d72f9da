package io.milepost.document.page;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayList;
import java.util.List;

/** Writes the tree of tags (ISO 32000-1, 14.7) at once when all pages are painted, each part leaving memory as it is done. */
final class Structure {
    private static final PdfName OWNER_TABLE = new PdfName("Table");

    private final PdfDocument pdf;
    private final Tag document = new Tag("Document");
    private final List<List<Tag>> contents = new ArrayList<>();
    private final List<PdfDictionary> pages = new ArrayList<>();

    Structure(PdfDocument pdf) {
        this.pdf = pdf;
    }

    Tag document() {
        return document;
    }

    void page(PdfDictionary page) {
        page.put(PdfName.StructParents, new PdfNumber(pages.size()));
        page.put(PdfName.Tabs, PdfName.S);
        pages.add(page);
        contents.add(new ArrayList<>());
    }

    /** The id of the next piece of the present page, which belongs to the tag. */
    int content(Tag tag) {
        var page = pages.size() - 1;
        var marked = contents.get(page);
        marked.add(tag);
        tag.kids.add(new Tag.Content(page, marked.size() - 1));
        return marked.size() - 1;
    }

    void write() {
        var root = new PdfDictionary();
        root.makeIndirect(pdf);
        root.put(PdfName.Type, PdfName.StructTreeRoot);
        var top = write(document, root);
        root.put(PdfName.K, top);
        root.put(PdfName.ParentTree, parents());
        root.put(PdfName.ParentTreeNextKey, new PdfNumber(pages.size()));
        var catalog = pdf.getCatalog();
        catalog.put(PdfName.StructTreeRoot, root);
        var info = new PdfDictionary();
        info.put(PdfName.Marked, PdfBoolean.TRUE);
        catalog.put(PdfName.MarkInfo, info);
    }

    private PdfDictionary write(Tag tag, PdfDictionary parent) {
        var element = new PdfDictionary();
        element.makeIndirect(pdf);
        tag.dictionary = element;
        element.put(PdfName.S, new PdfName(tag.role));
        element.put(PdfName.P, parent);
        if (tag.alt != null) {
            element.put(PdfName.Alt, new PdfString(tag.alt, com.itextpdf.io.font.PdfEncodings.UNICODE_BIG));
        }
        attributes(tag, element);
        kids(tag, element);
        element.flush();
        return element;
    }

    private void kids(Tag tag, PdfDictionary element) {
        var kids = new PdfArray();
        var on = -1;
        for (var kid : tag.kids) {
            if (kid instanceof Tag child) {
                kids.add(write(child, element));
            } else if (kid instanceof Tag.Content content) {
                if (on < 0) {
                    on = content.page();
                    element.put(PdfName.Pg, pages.get(on));
                }
                kids.add(content.page() == on ? new PdfNumber(content.id()) : elsewhere(content));
            }
        }
        if (kids.size() == 1) {
            element.put(PdfName.K, kids.get(0, false));
        } else if (!kids.isEmpty()) {
            element.put(PdfName.K, kids);
        }
    }

    private PdfDictionary elsewhere(Tag.Content content) {
        var reference = new PdfDictionary();
        reference.put(PdfName.Type, PdfName.MCR);
        reference.put(PdfName.Pg, pages.get(content.page()));
        reference.put(PdfName.MCID, new PdfNumber(content.id()));
        return reference;
    }

    private static void attributes(Tag tag, PdfDictionary element) {
        if (tag.scope == null && tag.columns == 1) {
            return;
        }
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, OWNER_TABLE);
        if (tag.scope != null) {
            attributes.put(PdfName.Scope, new PdfName(tag.scope));
        }
        if (tag.columns > 1) {
            attributes.put(PdfName.ColSpan, new PdfNumber(tag.columns));
        }
        element.put(PdfName.A, attributes);
    }

    private PdfDictionary parents() {
        var numbers = new PdfArray();
        for (var page = 0; page < pages.size(); page++) {
            var owners = new PdfArray();
            contents.get(page).forEach(tag -> owners.add(java.util.Objects.requireNonNull(tag.dictionary)));
            owners.makeIndirect(pdf);
            numbers.add(new PdfNumber(page));
            numbers.add(owners);
            owners.flush();
        }
        var tree = new PdfDictionary();
        tree.makeIndirect(pdf);
        tree.put(PdfName.Nums, numbers);
        return tree;
    }
}

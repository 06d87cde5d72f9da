package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an e-invoice back as its receiver does, and says where it differs from what it was made of. */
public final class WrittenAmounts {
    private final Map<String, List<String>> texts = new HashMap<>();

    private WrittenAmounts() {}

    /** A sentence for each difference. */
    public static List<String> differences(Syntax syntax, byte[] xml, FrozenInvoice invoice) {
        var written = new WrittenAmounts();
        try {
            written.read(xml);
        } catch (XMLStreamException | RuntimeException unreadable) {
            return List.of("It can't be read as XML.");
        }
        return syntax == Syntax.CII ? written.cii(invoice) : written.ubl(invoice);
    }

    private List<String> cii(FrozenInvoice invoice) {
        String sums = "SpecifiedTradeSettlementHeaderMonetarySummation/";
        return differences(
                invoice,
                "ExchangedDocument/ID",
                "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
                sums + "TaxBasisTotalAmount",
                sums + "TaxTotalAmount",
                sums + "GrandTotalAmount");
    }

    private List<String> ubl(FrozenInvoice invoice) {
        boolean credit = texts.containsKey("CreditNote/ID");
        return differences(
                invoice,
                credit ? "CreditNote/ID" : "Invoice/ID",
                (credit ? "CreditNoteLine" : "InvoiceLine") + "/LineExtensionAmount",
                "LegalMonetaryTotal/TaxExclusiveAmount",
                "TaxTotal/TaxAmount",
                "LegalMonetaryTotal/TaxInclusiveAmount");
    }

    private List<String> differences(
            FrozenInvoice invoice, String number, String line, String net, String vat, String gross) {
        List<String> found = new ArrayList<>();
        if (!Objects.equals(first(number), invoice.number())) {
            found.add("Its number is %s, not %s.".formatted(first(number), invoice.number()));
        }
        compare("net total", first(net), invoice.totals().net(), found);
        compare("VAT", first(vat), invoice.totals().vat(), found);
        compare("gross total", first(gross), invoice.totals().gross(), found);
        List<String> lines = texts.getOrDefault(line, List.of());
        if (lines.size() != invoice.lines().size()) {
            found.add("It has %d lines, not %d."
                    .formatted(lines.size(), invoice.lines().size()));
        } else {
            for (int i = 0; i < lines.size(); i++) {
                compare(
                        "net of line " + (i + 1),
                        lines.get(i),
                        invoice.lines().get(i).net(),
                        found);
            }
        }
        return found;
    }

    private String first(String path) {
        return texts.getOrDefault(path, List.of("missing")).get(0);
    }

    private static void compare(String what, String written, BigDecimal frozen, List<String> found) {
        if (!isNumber(written) || new BigDecimal(written).compareTo(frozen) != 0) {
            found.add("Its %s is %s, not %s.".formatted(what, written, frozen.toPlainString()));
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    /** Texts by the names of their element and the one around it. */
    private void read(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> path.push(reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> path.pop();
                case XMLStreamConstants.CHARACTERS ->
                    keep(path, reader.getText().strip());
                default -> {}
            }
        }
    }

    private void keep(Deque<String> path, String text) {
        if (!text.isEmpty()) {
            var names = path.iterator();
            String name = names.next();
            String around = names.hasNext() ? names.next() : "";
            texts.computeIfAbsent(around + "/" + name, any -> new ArrayList<>()).add(text);
        }
    }
}

package io.milepost.statement.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Ntry of a camt.053; of a batch each transaction is an entry of its own, if they come to the batch's amount. */
final class CamtEntry {
    private final XmlElement entry;
    private final String currency;

    CamtEntry(XmlElement entry, String accountCurrency) {
        this.entry = entry;
        this.currency = accountCurrency.isEmpty() ? CamtAmount.currency(entry) : accountCurrency;
    }

    List<ReadEntry> read() {
        List<XmlElement> transactions = entry.all("NtryDtls", "TxDtls").toList();
        if (transactions.size() < 2 || !addUp(transactions)) {
            return List.of(whole(transactions));
        }
        List<ReadEntry> each = new ArrayList<>();
        for (XmlElement transaction : transactions) {
            each.add(part(transaction));
        }
        return each;
    }

    private boolean addUp(List<XmlElement> transactions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (XmlElement transaction : transactions) {
            String[] path = amountPath(transaction);
            if (path.length == 0 || !CamtAmount.currency(transaction, path).equals(currency)) {
                return false;
            }
            BigDecimal amount = CamtAmount.of(transaction, path);
            sum = isCredit(transaction) == CamtAmount.isCredit(entry) ? sum.add(amount) : sum.subtract(amount);
        }
        return sum.compareTo(CamtAmount.of(entry, "Amt")) == 0;
    }

    /** Since version 4 it stands right below; before that among the details. */
    private static String[] amountPath(XmlElement transaction) {
        return Stream.of(new String[] {"Amt"}, new String[] {"AmtDtls", "TxAmt", "Amt"})
                .filter(path -> transaction.first(path).isPresent())
                .findFirst()
                .orElse(new String[0]);
    }

    private boolean isCredit(XmlElement transaction) {
        return transaction.text("CdtDbtInd").isEmpty() ? CamtAmount.isCredit(entry) : CamtAmount.isCredit(transaction);
    }

    private ReadEntry part(XmlElement transaction) {
        var draft = draft().amount(CamtAmount.of(transaction, amountPath(transaction)), isCredit(transaction))
                .returned(isReturn(Stream.of(transaction)));
        String reference =
                transaction.textOf(List.of(new String[] {"Refs", "AcctSvcrRef"}, new String[] {"Refs", "TxId"}));
        details(draft, transaction, isCredit(transaction));
        return draft.charges(charges(transaction)).bankReference(reference).entry();
    }

    private ReadEntry whole(List<XmlElement> transactions) {
        boolean credit = CamtAmount.isCredit(entry);
        var draft = draft().amount(CamtAmount.of(entry, "Amt"), credit).returned(isReturn(transactions.stream()));
        XmlElement only = transactions.size() == 1 ? transactions.get(0) : entry;
        details(draft, only, credit);
        if (transactions.size() > 1) {
            draft.text(transactions.stream().map(CamtEntry::words).collect(Collectors.joining(" ")));
        }
        String reference = entry.text("AcctSvcrRef");
        BigDecimal kept = charges(only);
        return draft.charges(kept.signum() == 0 ? charges(entry) : kept)
                .bankReference(reference.isEmpty() ? only.text("Refs", "AcctSvcrRef") : reference)
                .entry();
    }

    private EntryDraft draft() {
        LocalDate booked = day("BookgDt");
        LocalDate valued = entry.first("ValDt").isPresent() ? day("ValDt") : booked;
        return new EntryDraft(entry.line(), booked, valued, CamtAmount.currency(entry));
    }

    /** The entry says it of all its transactions, a transaction of itself. */
    private boolean isReturn(Stream<XmlElement> transactions) {
        return entry.text("RvslInd").matches("true|1")
                || Stream.concat(Stream.of(entry), transactions)
                        .anyMatch(each -> each.first("RtrInf").isPresent() || hasCodeOfReturn(each));
    }

    private static boolean hasCodeOfReturn(XmlElement holder) {
        return ReturnSigns.subFamily(holder.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd"))
                || ReturnSigns.inARow(holder.text("BkTxCd", "Prtry", "Cd"));
    }

    private LocalDate day(String name) {
        String text = entry.textOf(List.of(
                new String[] {name, "Dt"}, new String[] {name, "DtTm"}, new String[] {"ValDt", "Dt"}, new String[] {
                    "ValDt", "DtTm"
                }));
        return WrittenDay.of(text, entry.line());
    }

    private static void details(EntryDraft draft, XmlElement details, boolean credit) {
        String party = credit ? "Dbtr" : "Cdtr";
        String name = details.textOf(List.of(
                new String[] {"RltdPties", party, "Pty", "Nm"},
                new String[] {"RltdPties", party, "Nm"},
                new String[] {"RltdPties", "Ultmt" + party, "Pty", "Nm"},
                new String[] {"RltdPties", "Ultmt" + party, "Nm"}));
        draft.text(words(details))
                .structured(details.text("RmtInf", "Strd", "CdtrRefInf", "Ref"))
                .endToEnd(details.text("Refs", "EndToEndId"))
                .payer(name, details.text("RltdPties", party + "Acct", "Id", "IBAN"));
    }

    private static String words(XmlElement details) {
        String written = Stream.of(
                        details.all("RmtInf", "Ustrd"),
                        details.all("RmtInf", "Strd", "RfrdDocInf", "Nb"),
                        details.all("RmtInf", "Strd", "AddtlRmtInf"))
                .flatMap(all -> all)
                .map(XmlElement::text)
                .collect(Collectors.joining(" "));
        return written.isBlank()
                ? details.textOf(List.of(new String[] {"AddtlTxInf"}, new String[] {"AddtlNtryInf"}))
                : written;
    }

    /** What was taken out of the amount on the way; what is booked apart is an entry of its own. */
    private BigDecimal charges(XmlElement holder) {
        BigDecimal sum = BigDecimal.ZERO;
        for (XmlElement charge : Stream.concat(holder.all("Chrgs", "Rcrd"), holder.all("Chrgs"))
                .filter(each -> each.first("Amt").isPresent())
                .toList()) {
            boolean taken = !charge.text("CdtDbtInd").equals("CRDT")
                    && !charge.text("ChrgInclInd").matches("false|0")
                    && CamtAmount.currency(charge).equals(currency);
            sum = taken ? sum.add(CamtAmount.of(charge, "Amt")) : sum;
        }
        return CamtAmount.isCredit(entry) ? sum : BigDecimal.ZERO;
    }
}

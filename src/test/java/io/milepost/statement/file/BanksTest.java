package io.milepost.statement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.statement.UnreadableStatement;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as banks write them, each in its own way, and files that nobody should believe. */
class BanksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private final ReadStatements reader = new ReadStatements(List.of(new Camt053(), new Mt940(), new StatementCsv()));

    private ReadStatement one(String file) {
        return one(file, StandardCharsets.UTF_8);
    }

    private ReadStatement one(String file, Charset charset) {
        var read = reader.read(file.getBytes(charset)).statements();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    @Test
    void sparkasseWritesMt940WithNumberedPartsBrokenAnywhere() {
        var statement = one("""
                :20:STARTUMSE\r
                :25:20050550/1234567890\r
                :28C:00231/001\r
                :60F:C261127EUR1000,00\r
                :61:2611301130CR1190,00N062NONREF//0711\r
                :86:166?00GUTSCHR. UEBERW.?109310?20EREF+NOTPROVIDED?21SVWZ+RE-Nr\r
                . INV 2026 000?2201 vom 1.11.?30GENODEF1S02?31DE0212030000000020\r
                2051?32Hafenbau Nörd Gmb?33H\r
                :61:2611301130DR12,5NMSCNONREF\r
                :86:808?00ENTGELT\r
                :62F:C261130EUR2177,50\r
                -\r
                """, StandardCharsets.ISO_8859_1);

        ReadEntry paid = statement.entries().get(0);
        assertThat(statement.account()).isEqualTo("20050550/1234567890");
        assertThat(statement.number()).isEqualTo("00231/001");
        assertThat(statement.closing()).isEqualTo(new BigDecimal("2177.50"));
        assertThat(paid.booked()).isEqualTo(DAY);
        assertThat(paid.amount()).isEqualTo(new BigDecimal("1190.00"));
        assertThat(paid.credit()).isTrue();
        assertThat(paid.text()).isEqualTo("RE-Nr. INV 2026 00001 vom 1.11.");
        assertThat(paid.endToEnd()).isEmpty();
        assertThat(paid.bankReference()).isEqualTo("0711");
        assertThat(paid.payer()).isEqualTo("Hafenbau Nörd GmbH");
        assertThat(paid.payerIban()).isEqualTo("DE02120300000000202051");
        assertThat(statement.entries().get(1).credit()).isFalse();
    }

    @Test
    void deutscheBankAndCommerzbankWriteSeveralMessagesWithEnvelopesAndPages() {
        var statement = one("""
                {1:F01DEUTDEFFAXXX0000000000}{2:I940XXXXN}{4:
                :20:DEUTB2611
                :25:DE02120300000000202051EUR
                :28C:231/1
                :60F:D261127EUR100,
                :61:261130C50,NTRFKREF1//BR-1
                :86:166~00UEBERWEISUNG~20SVWZ+INV-2026-~2100002~32COMMERZ KUNDE AG
                :62M:D261130EUR50,
                -}
                {1:F01DEUTDEFFAXXX0000000000}{2:I940XXXXN}{4:
                :20:DEUTB2611
                :25:DE02120300000000202051EUR
                :28C:231/2
                :60M:D261130EUR50,
                :61:2701010102RD60,NTRFNONREF//BR-2
                :86:free words in {braces}
                :62F:C270102EUR10,
                -}
                """);

        assertThat(statement.entries()).hasSize(2);
        assertThat(statement.opening()).isEqualTo("-100.00");
        assertThat(statement.closing()).isEqualTo("10.00");
        assertThat(statement.entries().get(0).text()).isEqualTo("INV-2026-00002");
        ReadEntry back = statement.entries().get(1);
        assertThat(back.credit()).isTrue();
        assertThat(back.returned()).isTrue();
        assertThat(back.booked()).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(back.text()).isEqualTo("free words in (braces)");
    }

    @Test
    void ingAndUbsWriteWordsBetweenSlashes() {
        var ing = one("""
                :20:P261130000000001
                :25:NL69INGB0123456789EUR
                :28C:00000
                :60F:C261129EUR0,00
                :61:2611301130C1175,00NTRFEREF//26334123456789
                /TRCD/00100/ /OCMT/EUR1190,//CHGS/EUR15,/
                :86:/EREF/INV-2026-00003//CNTP/NL32INGB0000012345/INGBNL2A/Bouwbedrijf
                 BV/AMSTERDAM//REMI/USTD//factuur INV-2026-00003/
                :62F:C261130EUR1175,00
                """).entries().get(0);
        assertThat(ing.endToEnd()).isEqualTo("INV-2026-00003");
        assertThat(ing.text()).isEqualTo("factuur INV-2026-00003");
        assertThat(ing.payer()).isEqualTo("Bouwbedrijf BV");
        assertThat(ing.payerIban()).isEqualTo("NL32INGB0000012345");
        assertThat(ing.charges()).isEqualTo(new BigDecimal("15.00"));

        var ubs = one("""
                :20:UBS26113001
                :25:CH9300762011623852957
                :28C:231/1
                :60F:C261129CHF0,
                :61:2611301130C500,NTRFNONREF//9930334TO1234567
                :86:/ORDP/MUSTER AG//REMI/STRD/ISO/RF18INV202600004/
                :62F:C261130CHF500,
                """).entries().get(0);
        assertThat(ubs.structured()).isEqualTo("RF18INV202600004");
        assertThat(ubs.payer()).isEqualTo("MUSTER AG");
        assertThat(ubs.currency()).isEqualTo("CHF");
    }

    @Test
    void camtOfVersion2And8SayTheSame() {
        String two = camt("urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", """
                <Ntry><Amt Ccy="EUR">1190.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-11-30</Dt></BookgDt><ValDt><Dt>2026-11-30</Dt></ValDt><AcctSvcrRef>REF-1</AcctSvcrRef>
                <NtryDtls><TxDtls><Refs><EndToEndId>INV-2026-00001</EndToEndId></Refs>
                <RltdPties><Dbtr><Nm>Hafenbau &amp; Söhne</Nm></Dbtr><DbtrAcct><Id><IBAN>DE75512108001245126199</IBAN></Id></DbtrAcct></RltdPties>
                <RmtInf><Ustrd>Rechnung</Ustrd><Ustrd>INV-2026-00001</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""", "1190.00");
        String eight = two.replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>")
                .replace(
                        "<Dbtr><Nm>Hafenbau &amp; Söhne</Nm></Dbtr>",
                        "<Dbtr><Pty><Nm>Hafenbau &amp; Söhne</Nm></Pty></Dbtr>")
                .replace("camt.053.001.02", "camt.053.001.08");

        ReadEntry entry = one(two).entries().get(0);
        assertThat(entry.text()).isEqualTo("Rechnung INV-2026-00001");
        assertThat(entry.payer()).isEqualTo("Hafenbau & Söhne");
        assertThat(entry.bankReference()).isEqualTo("REF-1");
        assertThat(one(eight).entries()).isEqualTo(one(two).entries());
        assertThat(one(two.replace("UTF-8", "ISO-8859-1"), StandardCharsets.ISO_8859_1)
                        .entries())
                .isEqualTo(one(two).entries());
    }

    @Test
    void ofABatchEachTransactionIsAnEntryAndChargesAreKept() {
        String batch = camt("urn:x", """
                <Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-30</Dt></BookgDt>
                <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
                <TxDtls><Amt Ccy="EUR">100.00</Amt><RmtInf><Ustrd>one</Ustrd></RmtInf></TxDtls>
                <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">200.00</Amt></TxAmt></AmtDtls>
                <Chrgs><Rcrd><Amt Ccy="EUR">7.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>
                <RmtInf><Ustrd>two</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""", "300.00");

        assertThat(one(batch).entries()).extracting(ReadEntry::text).containsExactly("one", "two");
        assertThat(one(batch).entries())
                .extracting(ReadEntry::charges)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("7.00"));
        assertThat(one(batch.replace("<Amt Ccy=\"EUR\">100.00", "<Amt Ccy=\"EUR\">90.00"))
                        .entries())
                .extracting(ReadEntry::text)
                .containsExactly("one two");
        assertThat(one(camt(
                                "urn:x",
                                "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts></Ntry>",
                                "0.00"))
                        .entries())
                .isEmpty();
    }

    @Test
    void germanCsvHasSemicolonsCommasAndWhatIsOnlyAnnounced() {
        var statement = one("""
                "Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Betrag";"Waehrung";"Info"
                "DE02120300000000202051";"30.11.26";"30.11.26";"GUTSCHRIFT";"INV-2026-00001; danke";"Hafenbau Nörd";"DE75512108001245126199";"1.190,00";"EUR";"Umsatz gebucht"
                "DE02120300000000202051";"30.11.26";"01.12.26";"LASTSCHRIFT";"Strom";"Werke";"";"-35,10";"EUR";"Umsatz vorgemerkt"
                """, Charset.forName("windows-1252"));

        assertThat(statement.entries()).hasSize(1);
        assertThat(statement.entries().get(0).amount()).isEqualTo(new BigDecimal("1190.00"));
        assertThat(statement.entries().get(0).text()).isEqualTo("INV-2026-00001; danke");
        assertThat(statement.entries().get(0).payer()).isEqualTo("Hafenbau Nörd");
    }

    @Test
    void aBankSaysInItsOwnWayThatAPaymentCameBack() {
        String csv = """
                account;bookingDate;amount;currency;%s;text
                DE02120300000000202051;2026-11-30;-1190,00;EUR;%s;INV-2026-00001
                """;
        for (String word : List.of(
                "SEPA-Rücklastschrift", "RUECKLASTSCHRIFT", "Retoure", "SEPA Rücküberweisung", "Rückbelastung")) {
            assertThat(one(csv.formatted("Buchungstext", word)).entries().get(0).returned())
                    .as(word)
                    .isTrue();
        }
        assertThat(one(csv.formatted("bookingText", "Returned direct debit"))
                        .entries()
                        .get(0)
                        .returned())
                .isTrue();
        assertThat(one(csv.formatted("Buchungstext", "Überweisung"))
                        .entries()
                        .get(0)
                        .returned())
                .isFalse();

        String swift = """
                :20:X
                :25:DE02120300000000202051
                :60F:C261129EUR1190,
                :61:2611301130D1190,00%sNONREF
                :86:INV-2026-00001
                :62F:C261130EUR0,
                """;
        assertThat(one(swift.formatted("NRTI")).entries().get(0).returned()).isTrue();
        assertThat(one(swift.formatted("NTRF")).entries().get(0).returned()).isFalse();
    }

    @Test
    void camtSaysThatAPaymentCameBackByACodeToo() {
        String entry = """
                <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-30</Dt></BookgDt>
                <BkTxCd>%s</BkTxCd></Ntry>""";
        String domain =
                "<Domn><Cd>PMNT</Cd><Fmly><Cd>%s</Cd><SubFmlyCd>%s</SubFmlyCd></Fmly></Domn><Prtry><Cd>%s</Cd></Prtry>";
        for (String[] back : new String[][] {
            {"IDDT", "UPDD", "x"},
            {"IDDT", "PRDD", "x"},
            {"RCDT", "RRTN", "x"},
            {"RCDT", "ARET", "x"},
            {"NTAV", "NTAV", "NRTI+109+00931"},
            {"NTAV", "NTAV", "NMSC+109"}
        }) {
            assertThat(one(camt("urn:x", entry.formatted(domain.formatted((Object[]) back)), "-5.00"))
                            .entries()
                            .get(0)
                            .returned())
                    .as(String.join(" ", back))
                    .isTrue();
        }
        assertThat(one(camt("urn:x", entry.formatted(domain.formatted("ICDT", "ESCT", "NTRF+116+00931")), "-5.00"))
                        .entries()
                        .get(0)
                        .returned())
                .isFalse();
    }

    @Test
    void ofABatchOnlyWhatCameBackIsAReturn() {
        String batch = camt("urn:x", """
                <Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-30</Dt></BookgDt>
                <NtryDtls><TxDtls><Amt Ccy="EUR">100.00</Amt><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>
                <TxDtls><Amt Ccy="EUR">200.00</Amt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd></TxDtls>
                </NtryDtls></Ntry>""", "-300.00");

        assertThat(one(batch).entries()).extracting(ReadEntry::returned).containsExactly(true, false);
    }

    @Test
    void whatIsHostileOrWrongIsRefusedInASentence() {
        refused(
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>",
                "document type");
        refused("<!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>", "document type");
        refused("<a>".repeat(200), "nested too deep");
        refused("<Document><BkToCstmrStmt><Stmt>", "no complete XML");
        refused("<Document><BkToCstmrAcctRpt/></Document>", "camt.052");
        refused("<html/>", "no bank statement");
        refused(camt("urn:x", "", "5.00"), "don't add up");
        refused(camt("urn:x", entry("-1.00", "EUR"), "-1.00"), "sign twice");
        refused(camt("urn:x", entry("1.00", "USD"), "1.00"), "is in USD, the account in EUR");
        refused(camt("urn:x", entry("1.001", "EUR"), "1.00"), "more decimals");
        refused(camt("urn:x", entry("1e9", "EUR"), "1.00"), "no amount");
        refused(":20:X\n:25:DE1\n:60F:C261130EUR0,\n:61:261130X1,NMSC\n:62F:C261130EUR1,\n", "no sign of an entry");
        refused(":20:X\n:25:DE1\n:60F:C261130EUR0,\n:61:261130C1,NMSCx\n", "cut off");
        refused(":20:X\n:25:DE1\n:60F:C261130EUR0,\n:61:261330C1,NMSCx\n:62F:C261130EUR1,\n", "no day");
        refused("account,bookingDate,amount\nDE1,2026-11-30,1.00\n", "misses currency");
        refused("account,bookingDate,amount,currency\nDE1,2026-02-30,1.00,EUR\n", "no day like");
        refused("account,bookingDate,amount,currency\nDE1,2026-11-30,\"1.190\",EUR\n", "more decimals");
        refused("account,bookingDate,amount,currency\nDE1,2026-11-30,\"1,EUR\n", "quotes");
        refused("account,bookingDate,amount,currency\nDE1,2026-11-30,1.00,EUR\nDE1,2026-11-30,1.00,CHF\n", "is in CHF");
        refused("account,amount\0", "zero bytes");
        refused("account,bookingDate,amount,currency\n" + "DE1,2026-11-30,1.00,EUR\n".repeat(20_001), "20,000 entries");
    }

    private void refused(String file, String why) {
        assertThatThrownBy(() -> reader.read(file.getBytes(StandardCharsets.UTF_8)))
                .as(file.length() > 300 ? file.substring(0, 300) : file)
                .isInstanceOf(UnreadableStatement.class)
                .hasMessageContaining(why);
    }

    private static String entry(String amount, String currency) {
        return """
                <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-30</Dt></BookgDt></Ntry>""".formatted(currency, amount);
    }

    private static String camt(String namespace, String entries, String closing) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="%s"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><ElctrncSeqNb>231</ElctrncSeqNb>
                <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-27</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2026-11-30</Dt></Dt></Bal>
                %s</Stmt></BkToCstmrStmt></Document>
                """.formatted(namespace, closing.replace("-", ""), closing.startsWith("-") ? "DBIT" : "CRDT", entries);
    }
}

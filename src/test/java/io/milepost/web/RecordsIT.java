package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class RecordsIT extends RestTest {
    private static final String HEADER = "source,id,project,person,role,task,date,minutes,description,billable,rate\n";
    private static final Path QUARTER = Path.of("src/demo/data");

    @Test
    void theSameTwiceChangesNothing() {
        String project = aProjectOf("maya");
        String csv =
                HEADER + "tb,same-1," + project + ",maya,Engineer,,2026-10-05,60,\"Line one\nline two, „quoted“\",,\n";
        var first = rest.csv("tracker", "/api/time-entries", csv);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/created")).isEqualTo("1");
        assertThat(rest.csv("tracker", "/api/time-entries", csv).at("/unchanged"))
                .isEqualTo("1");
        assertThat(rest.csv("tracker", "/api/time-entries", csv.replace(",60,", ",90,"))
                        .at("/updated"))
                .isEqualTo("1");
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").at("/items/0/recorded"))
                .isEqualTo("90");
    }

    @Test
    void oneBadLineAndNothingIsStoredAndEveryBadLineIsNamedAsAnEditorShowsIt() {
        String project = aProjectOf("maya");
        String csv = "\uFEFF" + HEADER
                + "tb,bad-1," + project + ",maya,Engineer,,2026-10-05,60,fine,,\r\n"
                + "tb,bad-2," + project + ",maya,Engineer,,2026-10-05,60,\"over\nthree\nlines\",,\n"
                + "\n"
                + "tb,bad-3," + project + ",maya,Engineer,,05.10.2026,many,text,perhaps,\n"
                + "tb,bad-4,NOWHERE,maya,Engineer,,2026-10-05,60,text,,1e9\n"
                + "tb,bad-1," + project + ",maya,Engineer,,2026-10-05,60,text,,\n"
                + "tb,," + project + ",maya,Engineer,,2026-10-05,60,text,,\n"
                + "tb,bad-5," + project + ",maya,Engineer,,2026-10-05,60\n";
        var answer = rest.csv("tracker", "/api/time-entries", csv);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/created")).isEqualTo("0");
        assertThat(answer.all("/rejected", "line")).containsExactly("7", "8", "9", "10", "11");
        assertThat(answer.all("/rejected", "reason"))
                .containsExactly(
                        "The date '05.10.2026' is not a day; it must look like 2026-11-20."
                                + " The minutes 'many' are not a whole number. 'billable' must be true or false, not"
                                + " 'perhaps'.",
                        "The rate '1e9' is not a number like 129.90. There is no project NOWHERE you may record time"
                                + " for.",
                        "The id bad-1 stands in an earlier line already.",
                        "The source or the id is missing or not usable: no spaces, and none of / \\ ; % ? #.",
                        "The line has 8 cells, the header 11.");
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").at("/totals/count"))
                .isEqualTo("0");
    }

    @Test
    void aRecordIsTakenOverByNoOtherProjectAndMovesOnlyWhileNoDraftHoldsIt() {
        String mine = aProjectOf("maya");
        String theirs = aProjectOf("omar");
        recordHour(mine, "moving-" + mine);
        String row = "api,moving-" + mine + ",%s,maya,Engineer,,2026-10-05,60,Worked,true,\n";

        var stolen = rest.csv("omar", "/api/time-entries", HEADER + row.formatted(theirs));
        assertThat(stolen.status()).isEqualTo(422);
        assertThat(stolen.at("/rejected/0/reason")).contains("belongs to a record of another project");

        aDraftOf(mine, "maya");
        var held = rest.csv("tracker", "/api/time-entries", HEADER + row.formatted(theirs));
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.at("/rejected/0/reason")).contains("is on a draft of its present project");
    }

    @Test
    void anExpensesVatHasAtMostTwoDecimalsLikeEveryRate() {
        String project = aProjectOf("maya");
        String expense = "id,project,person,category,date,amount,currency,vatPercent\n" + "vat-" + project + ","
                + project + ",maya,Printing,2026-10-05,10.00,EUR,%s\n";

        var tooFine = rest.csv("tracker", "/api/expenses", expense.formatted("7.125"));
        assertThat(tooFine.status()).isEqualTo(422);
        assertThat(tooFine.at("/rejected/0/reason")).contains("at most 2 decimals");
        assertThat(rest.csv("tracker", "/api/expenses", expense.formatted("5.50"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void idsThatDifferInCaseAreTwoRecords() {
        String project = aProjectOf("maya");
        String row = "api,%s-" + project + "," + project + ",maya,Engineer,,2026-10-05,60,Worked,true,\n";
        var imported = rest.csv("tracker", "/api/time-entries", HEADER + row.formatted("tb") + row.formatted("TB"));
        assertThat(imported.at("/created")).isEqualTo("2");
    }

    @Test
    void anUnknownColumnIsNamedWithTheKnownOnes() {
        var unknown = rest.csv("tracker", "/api/time-entries", "id,project,person,role,date,hours\n");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/detail"))
                .isEqualTo("There is no column 'hours'; known are source, id, project, person, role, task, date,"
                        + " minutes, description, billable, rate.");
        assertThat(rest.csv("tracker", "/api/time-entries", "id;project;person\n")
                        .at("/detail"))
                .endsWith("Columns are separated by commas, not semicolons.");
        assertThat(rest.csv("tracker", "/api/expenses", "id,project,person,date\n")
                        .at("/detail"))
                .isEqualTo("The header line misses category, amount, currency.");
        assertThat(rest.csv("tracker", "/api/expenses", "").at("/detail"))
                .isEqualTo("The file is empty; its first line must name the columns.");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedOrReadWhenItSaysSo() {
        String project = aProjectOf("maya");
        byte[] latin = (HEADER + "tb,enc-" + project + "," + project + ",maya,Engineer,,2026-10-05,60,Prüfung,,\n")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(rest.csv("tracker", "/api/time-entries", latin).at("/detail"))
                .startsWith("The file is not UTF-8");
        var named = rest.send(
                "tracker",
                MockMvcRequestBuilders.post("/api/time-entries")
                        .contentType("text/csv;charset=windows-1252")
                        .content(latin));
        assertThat(named.at("/created")).isEqualTo("1");
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").at("/items/0/description"))
                .isEqualTo("Prüfung");
    }

    @Test
    void quotesThatDoNotCloseAreNamedByTheLineTheyOpenIn() {
        var answer =
                rest.csv("tracker", "/api/time-entries", HEADER + "tb,q,P,maya,Engineer,,2026-10-05,60,\"open,,\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).startsWith("The quotes in the record that begins in line 2 don't close");
    }

    @Test
    void jsonRecordsAreCheckedLikeLines() {
        String project = aProjectOf("maya");
        var answer = rest.post("maya", "/api/expenses", """
                [{"id": 1, "project": "%1$s", "person": "maya", "category": "Travel", "date": "2026-10-05",
                  "amount": 84.60, "currency": "EUR", "vatPercent": "7"},
                 {"id": 2, "project": "%1$s", "person": "maya", "category": "Travel", "date": "2026-10-05",
                  "amount": "eighty", "currency": "Euro", "tip": 3},
                 "none"]""".formatted(project));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.all("/rejected", "line")).containsExactly("2", "3");
        assertThat(answer.at("/rejected/0/reason"))
                .contains("There is no field 'tip'")
                .contains("The amount 'eighty' is not a number like 129.90.")
                .contains("The currency must be a currency's three letters, like EUR.");
        assertThat(rest.post("maya", "/api/expenses", "{}").status()).isEqualTo(400);
    }

    @Test
    void peopleRecordForTheirOwnProjectsAndNobodyElse() {
        String project = aProjectOf("maya");
        assertThat(recordHour(project, "own-" + project).status()).isEqualTo(200);
        String hour = """
                [{"id": "o", "project": "%s", "person": "omar", "role": "Engineer", "date": "2026-10-05",
                  "minutes": 60}]""".formatted(project);
        assertThat(rest.post("omar", "/api/time-entries", hour).at("/rejected/0/reason"))
                .isEqualTo("There is no project %s you may record time for.".formatted(project));
        assertThat(rest.post("felix", "/api/time-entries", hour).status()).isEqualTo(403);
        assertThat(rest.delete("omar", "/api/time-entries/api/own-" + project).status())
                .isEqualTo(404);
        assertThat(rest.delete("maya", "/api/time-entries/api/own-" + project).status())
                .isEqualTo(204);
        assertThat(rest.delete("maya", "/api/time-entries/api/own-" + project).status())
                .isEqualTo(404);
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").at("/totals/count"))
                .isEqualTo("0");
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedUnread() {
        byte[] large = new byte[20_000_001];
        var answer = rest.csv("tracker", "/api/time-entries", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/detail")).isEqualTo("The request is larger than 20 MB; send it in parts.");
    }

    @Test
    void unbilledWorkIsPricedSummedAndAged() {
        String project = aProjectOf("maya");
        recordHour(project, "age-" + project);
        rest.post("maya", "/api/time-entries", """
                [{"id": "norate-%1$s", "project": "%1$s", "person": "maya", "role": "Falconer", "date": "2026-10-06",
                  "minutes": 20}]""".formatted(project));
        var unbilled = rest.get("maya", "/api/projects/" + project + "/unbilled?cutOff=2026-11-20");
        assertThat(unbilled.at("/totals/count")).isEqualTo("2");
        assertThat(unbilled.at("/totals/minutes")).isEqualTo("80");
        assertThat(unbilled.at("/totals/net")).isEqualTo("95.00");
        assertThat(unbilled.at("/items/0/unitPrice")).isEqualTo("95.00");
        assertThat(unbilled.at("/items/1/problem")).startsWith("No rate for Falconer (maya) on 2026-10-06");
        assertThat(unbilled.all("/ages", "label"))
                .containsExactly("0-30 days", "31-60 days", "61-90 days", "over 90 days");
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled?cutOff=2026-10-05")
                        .at("/totals/count"))
                .isEqualTo("1");
        assertThat(rest.get("omar", "/api/projects/" + project + "/unbilled").status())
                .isEqualTo(404);
    }

    /** The demo's quarter as src/demo/data/load.sh sends it. */
    @Test
    void aRealisticQuarterLoadsThroughTheFrontDoor() throws IOException {
        for (String folder : List.of("clients", "projects", "rate-cards")) {
            for (Path file : jsonUnder(QUARTER.resolve(folder))) {
                String path = "/api/" + QUARTER.relativize(file).toString().replace(".json", "");
                var answer = rest.put("felix", path, Files.readString(file));
                assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
            }
        }
        var time = rest.csv("tracker", "/api/time-entries", Files.readAllBytes(QUARTER.resolve("time-entries.csv")));
        assertThat(time.all("/rejected", "reason")).isEmpty();
        assertThat(time.at("/created")).isEqualTo("2552");
        var expenses = rest.csv("tracker", "/api/expenses", Files.readAllBytes(QUARTER.resolve("expenses.csv")));
        assertThat(expenses.all("/rejected", "reason")).isEmpty();
        assertThat(expenses.at("/created")).isEqualTo("150");
        var again = rest.csv("tracker", "/api/time-entries", Files.readAllBytes(QUARTER.resolve("time-entries.csv")));
        assertThat(again.at("/unchanged")).isEqualTo("2552");
        var unbilled = rest.get("greta", "/api/projects/WINDPORT/unbilled");
        assertThat(Integer.parseInt(unbilled.at("/totals/count"))).isGreaterThan(300);
    }

    /** Projects before their milestones and terms, which are a level deeper. */
    private static List<Path> jsonUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(java.util.Comparator.comparing(Path::getNameCount).thenComparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void daysAndAmountsThatCantBeMeantAreRefusedByName() {
        String project = aProjectOf("maya");
        var time = rest.csv(
                "tracker",
                "/api/time-entries",
                HEADER + "tb,odd-" + project + "," + project + ",maya,Engineer,,1926-10-05,60,Worked,,1000000000\n");
        assertThat(time.all("/rejected", "reason"))
                .containsExactly(
                        "The rate must be at most 999,999,999. The date 1926-10-05 is too long ago; is the year"
                                + " right?");
        var expense = rest.csv(
                "tracker",
                "/api/expenses",
                "id,project,person,category,date,amount,currency\n" + "odd-" + project + "," + project
                        + ",maya,Printing,1926-10-05,999999999999999,EUR\n");
        assertThat(expense.all("/rejected", "reason"))
                .containsExactly("The amount must be at most 999,999,999. The date 1926-10-05 is too long ago; is the"
                        + " year right?");
    }
}

package io.milepost.web.statements;

import io.milepost.client.InvalidRecord;
import io.milepost.project.RecordLocked;
import io.milepost.statement.BankStatements;
import io.milepost.statement.DecideEntry;
import io.milepost.statement.GivenPart;
import io.milepost.statement.OpenEntries;
import io.milepost.statement.StatementRefused;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What accounting says the entries of a bank statement are. */
@RestController
@RequestMapping("/api/bank-statements/{id}")
@Tag(name = "Bank statements")
class EntryController {
    record Pays(@Nullable String invoice, @Nullable BigDecimal amount) {}

    /** {@code decision} is confirm, pay, reverse, repay or not-ours. */
    record Decision(
            @Nullable String decision,
            @Nullable String key,
            @Nullable List<Pays> payments,
            @Nullable String invoice,
            @Nullable Boolean overpayment,
            @Nullable String reason) {}

    record Seen(@Nullable Integer entry, @Nullable String key) {}

    record NotConfirmed(int entry, String reason) {}

    record Confirmed(int confirmed, List<NotConfirmed> refused) {}

    private static final int MOST = 20_000;

    private final DecideEntry decide;
    private final BankStatements statements;
    private final Access access;

    EntryController(DecideEntry decide, BankStatements statements, Access access) {
        this.decide = decide;
        this.statements = statements;
        this.access = access;
    }

    @PostMapping("/entries/{n}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say what an entry is (accounting)",
            description =
                    "`confirm` with the proposal's `key`; `pay` with `payments` of `invoice` (its number) and `amount`,"
                            + " and `overpayment` where it is more than is due; `reverse` or `repay` with an `invoice`; `not-ours`"
                            + " with a `reason`. 409 when the proposal has changed, or the entry is booked.")
    void decide(@PathVariable String id, @PathVariable int n, @RequestBody Decision body, Caller caller) {
        access.requireAccounting(caller);
        String person = caller.user();
        String statement = statements.get(id).id();
        done(() -> {
            switch (Objects.requireNonNullElse(body.decision(), "")) {
                case "confirm" -> confirm(statement, n, body, person);
                case "pay" -> decide.pay(statement, n, parts(body), Boolean.TRUE.equals(body.overpayment()), person);
                case "reverse" -> decide.reverse(statement, n, number(body.invoice()), person);
                case "repay" -> decide.repay(statement, n, number(body.invoice()), person);
                case "not-ours" -> decide.notOurs(statement, n, Objects.requireNonNullElse(body.reason(), ""), person);
                default -> throw Refusal.unprocessable("The decision is confirm, pay, reverse, repay or not-ours.");
            }
        });
    }

    @PostMapping("/confirmations")
    @Operation(
            summary = "Confirm several proposals at once, as they were seen (accounting)",
            description =
                    "A list of `entry` and `key`. What has changed meanwhile is answered under `refused` and stays open.")
    Confirmed confirm(@PathVariable String id, @RequestBody List<Seen> seen, Caller caller) {
        access.requireAccounting(caller);
        String statement = statements.get(id).id();
        if (seen.size() > MOST) {
            throw Refusal.unprocessable("A statement has no more than 20,000 entries.");
        }
        OpenEntries open = statements.openEntries(statement);
        int confirmed = 0;
        List<NotConfirmed> refused = new ArrayList<>();
        for (Seen each : seen) {
            int entry = Objects.requireNonNullElse(each.entry(), 0);
            String key = Objects.requireNonNullElse(each.key(), "");
            try {
                done(() -> decide.confirm(open, entry, key, caller.user()));
                confirmed++;
            } catch (StatementRefused | RecordLocked | InvalidRecord changed) {
                refused.add(new NotConfirmed(entry, String.valueOf(changed.getMessage())));
            }
        }
        return new Confirmed(confirmed, refused);
    }

    private void confirm(String statement, int n, Decision body, String person) {
        decide.confirm(statements.openEntries(statement), n, Objects.requireNonNullElse(body.key(), ""), person);
    }

    private static void done(Runnable decision) {
        OnceMore.after(() -> {
            decision.run();
            return true;
        });
    }

    private static List<GivenPart> parts(Decision body) {
        List<Pays> payments = Objects.requireNonNullElse(body.payments(), List.of());
        if (payments.isEmpty() || payments.size() > 200) {
            throw Refusal.unprocessable("Say which invoices it pays, such as INV-2026-00001; up to 200.");
        }
        return payments.stream()
                .map(pays -> new GivenPart(number(pays.invoice()), pays.amount()))
                .toList();
    }

    private static String number(@Nullable String invoice) {
        if (invoice == null || invoice.isBlank() || invoice.length() > 40) {
            throw Refusal.unprocessable("Say which invoice it is for, such as INV-2026-00001.");
        }
        return invoice.strip();
    }
}

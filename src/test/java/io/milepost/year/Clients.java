package io.milepost.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** How clients pay: in time, late, in parts, too much, for another invoice, less their bank's charges, or not at all. */
public final class Clients {
    private static final BigDecimal CHARGES = new BigDecimal("7.50");

    private final Diary diary;
    private final Cash cash;
    private final Corrections corrections;
    private final Accounting accounting;
    private final JdbcTemplate jdbc;
    private final Random dice;

    public Clients(
            Diary diary, Cash cash, Corrections corrections, Accounting accounting, JdbcTemplate jdbc, Random dice) {
        this.diary = diary;
        this.cash = cash;
        this.corrections = corrections;
        this.accounting = accounting;
        this.jdbc = jdbc;
        this.dice = dice;
    }

    /** Of an invoice that was just issued. */
    public void get(String invoice) {
        cash.expect(invoice);
        int until = days(invoice);
        int roll = dice.nextInt(100);
        if (roll < 26) {
            diary.later(2, until - 4, () -> cash.pay(invoice));
        } else if (roll < 40) {
            late(invoice);
        } else if (roll < 50) {
            diary.later(5, until + 10, () -> inParts(invoice));
        } else if (roll < 57) {
            diary.later(5, until + 5, () -> tooMuch(invoice));
        } else if (roll < 64) {
            diary.later(5, until + 5, () -> forAnother(invoice));
        } else if (roll < 68) {
            diary.later(5, until + 5, () -> lessCharges(invoice));
        } else if (roll < 74) {
            diary.later(5, until + 5, () -> returned(invoice));
        } else if (roll < 84) {
            diary.later(3, until + 12, () -> corrections.query(invoice, () -> late(invoice)));
        } else if (roll < 91) {
            credited(invoice, until);
        } else if (roll < 95) {
            diary.later(until + 2, until + 20, () -> accounting.promised(invoice));
            late(invoice);
        } // the others don't pay by themselves
    }

    private int days(String invoice) {
        LocalDate due =
                jdbc.queryForObject("select due_date from receivable where invoice_id = ?", LocalDate.class, invoice);
        return (int) ChronoUnit.DAYS.between(diary.today(), due);
    }

    /** Some with what reminders claimed, some without; that is given up then. */
    private void late(String invoice) {
        int days = Math.max(0, days(invoice));
        diary.later(days + 2, days + 75, () -> {
            BigDecimal claimed = accounting.claimed(invoice);
            if (claimed.signum() > 0 && dice.nextBoolean() && cash.due(invoice).signum() > 0) {
                cash.receive(invoice, cash.due(invoice).add(claimed), BigDecimal.ZERO);
            } else {
                cash.pay(invoice);
            }
            if (claimed.signum() > 0 && dice.nextInt(3) > 0) {
                diary.later(1, 9, () -> accounting.waive(invoice));
            }
        });
    }

    private void inParts(String invoice) {
        BigDecimal part = share(cash.due(invoice), 20 + dice.nextInt(60));
        if (part.signum() > 0) {
            cash.receive(invoice, part, BigDecimal.ZERO);
        }
        int then = dice.nextInt(4);
        if (then == 0) {
            diary.later(5, 40, () -> accounting.giveUp(invoice));
        } else if (then == 1) {
            diary.later(5, 40, () -> inParts(invoice));
        } else {
            diary.later(5, 40, () -> cash.pay(invoice));
        }
    }

    private void tooMuch(String invoice) {
        BigDecimal due = cash.due(invoice);
        if (due.signum() > 0) {
            cash.receive(invoice, due.add(new BigDecimal("100.00")), BigDecimal.ZERO);
            if (dice.nextInt(3) > 0) {
                diary.later(1, 20, () -> cash.payBackWhatIsTooMuch(invoice));
            }
        }
    }

    private void forAnother(String invoice) {
        String other = cash.some();
        BigDecimal due = cash.due(invoice);
        if (due.signum() > 0) {
            String payment = cash.receive(other, due, BigDecimal.ZERO);
            diary.later(0, 12, () -> {
                cash.reverse(other, payment, due, "Meant for another invoice");
                cash.pay(invoice);
            });
        }
    }

    private void lessCharges(String invoice) {
        BigDecimal due = cash.due(invoice);
        if (due.compareTo(CHARGES) > 0) {
            cash.receive(invoice, due.subtract(CHARGES), CHARGES);
        }
    }

    private void returned(String invoice) {
        BigDecimal due = cash.due(invoice);
        String payment = cash.pay(invoice);
        if (!payment.isEmpty()) {
            diary.later(1, 9, () -> cash.reverse(invoice, payment, due, "Returned by the bank"));
            if (dice.nextInt(4) > 0) {
                diary.later(12, 50, () -> cash.pay(invoice));
            }
        }
    }

    /** Before it is paid, or after; what was paid for nothing then goes back. */
    private void credited(String invoice, int until) {
        boolean after = dice.nextInt(3) == 0;
        diary.later(2, until, () -> {
            if (after) {
                cash.pay(invoice);
            }
            diary.later(1, 10, () -> corrections.credit(invoice));
        });
        diary.later(until + 12, until + 40, () -> {
            cash.pay(invoice);
            if (dice.nextBoolean()) {
                cash.payBackWhatIsTooMuch(invoice);
            }
        });
    }

    private static BigDecimal share(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}

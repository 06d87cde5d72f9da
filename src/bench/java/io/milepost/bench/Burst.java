package io.milepost.bench;

import io.milepost.insight.FollowCourses;
import io.milepost.project.ReachMilestone;
import io.milepost.schedule.RegisterSchedule;
import io.milepost.schedule.RhythmUnit;
import io.milepost.schedule.ScheduleWish;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Much to be billed at once, and meanwhile a project manager who looks at her tasks and opens a draft. */
final class Burst {
    private static final int ENTRIES = 9;
    private static final String TIMER = "HANDLER_TYPE_ = 'timer-intermediate-transition' and PROCESS_DEF_KEY_ = 'billing-cycle'";

    private final Firm firm;
    private final BeanFactory beans;
    private final JdbcTemplate sql;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    Burst(Firm firm, BeanFactory beans, int port) {
        this.firm = firm;
        this.beans = beans;
        this.sql = new JdbcTemplate(beans.getBean(DataSource.class));
        this.address = "http://127.0.0.1:" + port;
    }

    Map<String, Object> of(int milestones) {
        var projects = firm.projects(milestones, ENTRIES);
        int before = drafts();
        var reach = beans.getBean(ReachMilestone.class);
        var reaching = new Thread(() -> projects.forEach(project -> reach.reach(project, Firm.MILESTONE, LocalDate.now())));
        reaching.start();
        return looking(milestones, () -> drafts() >= before + milestones);
    }

    /** So many billing schedules whose timers are due in the same moment. */
    Map<String, Object> schedules(int count) {
        var projects = firm.projects(count, ENTRIES);
        var register = beans.getBean(RegisterSchedule.class);
        var thisMonth = LocalDate.now().withDayOfMonth(1);
        projects.forEach(project -> register.begin(project, monthly(thisMonth), "maya"));
        Work.until(() -> timers() >= count);
        sql.update(
                "update billing_schedule set starts_on = ?, ends_on = ?, expected_on = null, expected = null, fired = null where starts_on = ?",
                thisMonth.minusMonths(2), thisMonth.minusMonths(1).minusDays(1), thisMonth);
        int before = drafts();
        int periods = periods();
        sql.update("update ACT_RU_JOB set DUEDATE_ = ? where " + TIMER, java.sql.Timestamp.valueOf("2020-01-01 00:00:00"));
        var result = looking(count, () -> periods() >= periods + count);
        result.put("drafts", drafts() - before);
        return result;
    }

    private static ScheduleWish monthly(LocalDate startsOn) {
        return new ScheduleWish("S", null, 1, RhythmUnit.MONTH, 1, false, false, startsOn, null, null);
    }

    private int timers() {
        return sql.queryForObject("select count(*) from ACT_RU_JOB where " + TIMER, Integer.class);
    }

    private int periods() {
        return sql.queryForObject("select count(*) from scheduled_period", Integer.class);
    }

    private Map<String, Object> looking(int count, BooleanSupplier done) {
        long began = System.nanoTime();
        var lists = new ArrayList<Double>();
        var forms = new ArrayList<Double>();
        var seen = any();
        while (!done.getAsBoolean()) {
            lists.add(millis("/engine-rest/task?assignee=maya&sortBy=created&sortOrder=desc&maxResults=15"));
            forms.add(millis("/api/invoices/" + seen + "/draft"));
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("count", count);
        result.put("seconds", (System.nanoTime() - began) / 1e9);
        result.put("looks", lists.size());
        result.put("listP50", at(lists, 0.5));
        result.put("listP95", at(lists, 0.95));
        result.put("formP50", at(forms, 0.5));
        result.put("formP95", at(forms, 0.95));
        return result;
    }

    /** What a manager's figures take, the best of five, ms; the timelines have been read before. */
    Map<String, Object> figures() {
        sql.update("delete from invoice_course");
        sql.update("delete from course_figure");
        sql.update("delete from course_tally");
        sql.update("update course_reader set read_until = '1970-01-01 00:00:00'"); // what was added lies in the past
        long began = System.nanoTime();
        beans.getBean(FollowCourses.class).follow();
        var month = YearMonth.now();
        var result = new LinkedHashMap<String, Object>();
        result.put("secondsToRead", Math.round((System.nanoTime() - began) / 1e9));
        for (var path : List.of(
                "steps?from=" + month.minusMonths(11), "steps?from=" + month.minusMonths(11) + "&practice=lena",
                "steps/TO_SENT/invoices?from=" + month.minusMonths(11), "waiting", "receivables", "receivables/invoices?overdue=true")) {
            var best = IntStream.range(0, 5).mapToDouble(i -> millis("/api/figures/" + path, "greta")).min().orElseThrow();
            result.put(path, Math.round(best));
        }
        return result;
    }

    /** The same two looks while nothing else goes on. */
    Map<String, Object> looks(int count) {
        var lists = new ArrayList<Double>();
        var forms = new ArrayList<Double>();
        var seen = any();
        for (int i = 0; i < count; i++) {
            lists.add(millis("/engine-rest/task?assignee=maya&sortBy=created&sortOrder=desc&maxResults=15"));
            forms.add(millis("/api/invoices/" + seen + "/draft"));
        }
        return Map.of("listP50", at(lists, 0.5), "listP95", at(lists, 0.95), "formP50", at(forms, 0.5), "formP95", at(forms, 0.95));
    }

    private String any() {
        return sql.queryForList("select i.id from invoice i join project p on p.code = i.project_code where i.state = 'DRAFT' and p.project_manager = 'maya'", String.class).get(0);
    }

    private int drafts() {
        return sql.queryForObject("select count(*) from billing_trigger where invoice_id is not null", Integer.class);
    }

    private double millis(String path) {
        return millis(path, "maya");
    }

    private double millis(String path, String who) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":Demo-Pass-2026").getBytes(StandardCharsets.UTF_8)))
                .build();
        long began = System.nanoTime();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static double at(List<Double> all, double share) {
        var sorted = all.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}

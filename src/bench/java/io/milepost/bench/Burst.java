package io.milepost.bench;

import io.milepost.project.ReachMilestone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many milestones reached at once, and meanwhile a project manager who looks at her tasks and opens a draft. */
final class Burst {
    private static final int ENTRIES = 9;

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
        long began = System.nanoTime();
        var reach = beans.getBean(ReachMilestone.class);
        var reaching = new Thread(() -> projects.forEach(project -> reach.reach(project, Firm.MILESTONE, LocalDate.now())));
        reaching.start();
        var lists = new ArrayList<Double>();
        var forms = new ArrayList<Double>();
        var seen = any();
        while (drafts() < before + milestones) {
            lists.add(millis("/engine-rest/task?assignee=maya&sortBy=created&sortOrder=desc&maxResults=15"));
            forms.add(millis("/api/invoices/" + seen + "/draft"));
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("milestones", milestones);
        result.put("seconds", (System.nanoTime() - began) / 1e9);
        result.put("looks", lists.size());
        result.put("listP50", at(lists, 0.5));
        result.put("listP95", at(lists, 0.95));
        result.put("formP50", at(forms, 0.5));
        result.put("formP95", at(forms, 0.95));
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
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("maya:Demo-Pass-2026".getBytes(StandardCharsets.UTF_8)))
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

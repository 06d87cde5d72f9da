package io.milepost.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.milepost.Milepost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A process of its own that does what it is told, line by line: such as {@code measure lifecycle 50}. It is Milepost,
 * or, as {@code floor}, nothing but the engine with Milepost's settings.
 */
final class Node {
    static final String ANSWER = "BENCH ";

    /** No component, so that Milepost does not find it. */
    @EnableAutoConfiguration(excludeName = {
        "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
        "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
        "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration"
    })
    static class EngineAlone {}

    public static void main(String[] arguments) throws IOException {
        boolean floor = arguments[0].equals("floor");
        var statements = new RecordedStatements();
        var application = new SpringApplicationBuilder(floor ? EngineAlone.class : Milepost.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("recordedStatements", BeanPostProcessor.class, () -> statements))
                .run(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
        var told = new Told(floor, application, statements);
        answer(Map.of("ready", true));
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            try {
                answer(told.does(line.split(" ")));
            } catch (RuntimeException e) {
                e.printStackTrace();
                System.exit(1); // its server would go on for ever
            }
        }
        System.exit(0);
    }

    /** What it can be told. */
    private static final class Told {
        private final Cpu cpu;
        private final RecordedStatements statements;
        private final Function<String, Work> works;
        private final Firm firm;
        private final Burst burst;
        private final Past past;
        private final Past pastFigures;

        Told(boolean floor, ConfigurableApplicationContext application, RecordedStatements statements) {
            this.cpu = Cpu.of(application.getBean(DataSource.class));
            this.statements = statements;
            this.firm = new Firm(application);
            this.past = new Past(application.getBean(DataSource.class));
            this.pastFigures = Past.ofFigures(application.getBean(DataSource.class));
            this.burst = floor ? null : new Burst(firm, application, ((WebServerApplicationContext) application).getWebServer().getPort());
            if (floor) {
                var work = new Floor(application.getBean(ProcessEngine.class));
                works = name -> work;
            } else {
                firm.found();
                var lifecycle = new Lifecycle(firm, application);
                works = name -> name.startsWith("draft") ? new Drafting(firm, application, Integer.parseInt(name.substring(5))) : lifecycle;
            }
        }

        Map<String, Object> does(String[] words) {
            return switch (words[0]) {
                case "measure" -> measured(works.apply(words[1]).prepare(count(words)), count(words), cpu);
                case "record" -> recorded(works.apply(words[1]).prepare(count(words)), count(words), statements);
                case "burst" -> burst.of(count(words));
                case "schedules" -> burst.schedules(count(words));
                case "figures" -> {
                    grow(pastFigures, count(words));
                    yield burst.figures();
                }
                case "looks" -> burst.looks(count(words));
                case "past" -> {
                    grow(past, count(words));
                    yield Map.of("past", count(words));
                }
                default -> throw new IllegalArgumentException(words[0]);
            };
        }

        private void grow(Past past, int invoices) {
            try {
                past.make(firm.paid(), invoices);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static int count(String[] words) {
            return Integer.parseInt(words[words.length - 1]);
        }
    }

    private static Map<String, Object> measured(Runnable run, int count, Cpu cpu) {
        var result = new LinkedHashMap<String, Object>();
        double jvm = cpu.jvm();
        double server = cpu.server();
        long started = System.nanoTime();
        run.run();
        result.put("millis", (System.nanoTime() - started) / 1e6 / count);
        result.put("jvm", (cpu.jvm() - jvm) / count);
        result.put("server", (cpu.server() - server) / count);
        return result;
    }

    private static Map<String, Object> recorded(Runnable run, int count, RecordedStatements statements) {
        statements.start();
        run.run();
        var transactions = statements.stop();
        var result = new LinkedHashMap<String, Object>();
        result.put("statements", transactions.stream().mapToInt(t -> t.statements().size()).sum() / (double) count);
        result.put("transactions", transactions.size() / (double) count);
        result.put("engineTransactions", transactions.stream().filter(RecordedStatements.Transaction::isTheEngines).count() / (double) count);
        var kinds = new LinkedHashMap<String, Double>();
        RecordedStatements.byKind(transactions).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(kind -> kinds.put(kind.getKey(), kind.getValue() / (double) count));
        result.put("kinds", kinds);
        if (count == 1) {
            result.put("inOrder", transactions.stream().map(t -> Map.of("committed", t.committed(), "statements", t.statements())).toList());
        }
        return result;
    }

    private static void answer(Object value) throws IOException {
        System.out.println(ANSWER + new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value));
        System.out.flush();
    }
}

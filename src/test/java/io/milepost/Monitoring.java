package io.milepost;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the dashboard and the alerts ask Prometheus for, and what the guide tells of. */
final class Monitoring {
    private static final Path FOLDER = Path.of("docker/monitoring");
    private static final Pattern METRIC = Pattern.compile("\\b(milepost|jvm|http|hikaricp|process)_[a-z_]+");

    private Monitoring() {}

    static Set<String> metrics() throws IOException {
        Set<String> expressions = new TreeSet<>();
        expressions.addAll(new ObjectMapper()
                .readTree(FOLDER.resolve("milepost.json").toFile())
                .findValuesAsText("expr"));
        expressions.addAll(new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("alerts.yaml").toFile())
                .findValuesAsText("expr"));
        expressions.add(Files.readString(Path.of("src/docs/operator.md")));
        return expressions.stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

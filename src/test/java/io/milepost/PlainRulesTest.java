package io.milepost;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** What decides about money can be read and run without a framework, and in one sitting. */
class PlainRulesTest {
    private static final int MOST_LINES = 150;

    private static final JavaClasses BILLING_AND_INVOICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.milepost.billing", "io.milepost.invoice");

    /** Whatever isn't wired by Spring is a rule: a value, an aggregate, a calculation. */
    private static final DescribedPredicate<JavaClass> RULES = describe(
            "rules (neither components nor settings nor repositories)",
            type -> !type.isAnnotatedWith(Component.class)
                    && !isSettings(type)
                    && !type.isAssignableTo(Repository.class));

    private static boolean isSettings(JavaClass type) {
        return type.isAnnotatedWith(ConfigurationProperties.class)
                || type.getEnclosingClass().map(PlainRulesTest::isSettings).orElse(false);
    }

    @Test
    void theRulesOfBillingAndInvoicesKnowNoSpring() {
        noClasses()
                .that(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(BILLING_AND_INVOICE);
    }

    @Test
    void noClassOfBillingOrInvoicesIsLongerThanAHundredAndFiftyLines() throws IOException {
        Set<String> longer = new TreeSet<>();
        for (String module : Set.of("billing", "invoice")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/milepost", module))) {
                for (Path source : (Iterable<Path>) sources.filter(Files::isRegularFile)::iterator) {
                    if (linesOfType(source) > MOST_LINES) {
                        longer.add(source.getFileName().toString());
                    }
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    /** All from the type's first comment on: blank lines and comments are read too. */
    private static long linesOfType(Path source) throws IOException {
        return Files.readAllLines(source).stream()
                .dropWhile(line -> line.isBlank() || line.startsWith("package ") || line.startsWith("import "))
                .count();
    }
}

package io.milepost.proof;

import io.milepost.document.EInvoices;
import io.milepost.invoice.ApprovalRecord;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CorrectionLifecycle;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.TaxFacts;
import io.milepost.invoice.TaxPolicy;
import io.milepost.invoice.TaxRuling;
import io.milepost.workflow.taxtreatment.BundledTaxTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The domain from record to issued invoice on a real schema, without web, mail and engine, so that thousands of histories can
 * be played through the real use cases. Whoever plays decides about approvals and about time.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class
})
@EntityScan("io.milepost")
@EnableJpaRepositories("io.milepost")
@ConfigurationPropertiesScan("io.milepost")
@ComponentScan(
        basePackages = {
            "io.milepost.money",
            "io.milepost.client",
            "io.milepost.project",
            "io.milepost.billing",
            "io.milepost.invoice"
        },
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Test|IT)(\\$.*)?"))
@Import(EInvoices.class) // what is issued must be sayable as an e-invoice, every time
class ProofApplication {
    /** {@code database} is where an empty schema is, as settings. */
    static ConfigurableApplicationContext start(List<String> database) {
        return new SpringApplicationBuilder(ProofApplication.class)
                .web(WebApplicationType.NONE)
                .properties(database.toArray(String[]::new))
                .properties(
                        "milepost.admin.password=unused",
                        "spring.mail.host=127.0.0.1",
                        "milepost.issuer.name=Brückner & Vale Engineering GmbH",
                        "milepost.issuer.street=Kehrwieder 9",
                        "milepost.issuer.postcode=20457",
                        "milepost.issuer.city=Hamburg",
                        "milepost.issuer.vat-id=DE136695976",
                        "milepost.issuer.iban=DE02120300000000202051",
                        "spring.jpa.properties.hibernate.query.in_clause_parameter_padding=true",
                        "logging.level.root=WARN")
                .run();
    }

    static ConfigurableApplicationContext inMemory() {
        return start(List.of(
                "milepost.db.url=jdbc:h2:mem:proof;MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=500",
                "milepost.db.user=milepost",
                "milepost.db.password=milepost"));
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    Books books(JdbcTemplate jdbc) {
        return new Books(jdbc);
    }

    @Bean
    ApprovalRecord whoeverPlaysApproves() {
        return (invoice, contentHash) -> {};
    }

    @Bean
    Asked lifecycle() {
        return new Asked();
    }

    /** Each question once: the table answers the same, and evaluating it is a third of a history's time. */
    @Bean
    TaxPolicy theTableOfTheRelease() {
        var table = new BundledTaxTable();
        Map<TaxFacts, TaxRuling> known = new ConcurrentHashMap<>();
        return facts -> known.computeIfAbsent(facts, table::decide);
    }

    @Bean
    CorrectionLifecycle corrections() {
        return (key, creditNote) -> {};
    }

    /** What the engine would have been asked to start. */
    static final class Asked implements InvoiceLifecycle {
        final List<BusinessKey> milestones = new ArrayList<>();

        @Override
        public void milestoneReached(BusinessKey key, String projectCode) {
            milestones.add(key);
        }

        @Override
        public String billingPeriodEnded(BusinessKey key, String projectCode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void invoiceRequested(BusinessKey key, String projectCode, String requestedBy) {}

        @Override
        public void settlementChanged(InvoiceId invoice) {}
    }
}

package io.milepost.web;

import static org.mockito.Mockito.mock;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.acceptance.AcceptanceProcess;
import io.milepost.approval.ApprovalPolicy;
import io.milepost.approval.AutoApproval;
import io.milepost.approval.CheckModels;
import io.milepost.approval.CompareModels;
import io.milepost.approval.DeployedVersion;
import io.milepost.approval.DeployedVersions;
import io.milepost.approval.Directory;
import io.milepost.approval.DraftedModels;
import io.milepost.approval.MatchedRule;
import io.milepost.approval.ModelGate;
import io.milepost.approval.ModelsInForce;
import io.milepost.approval.PolicyOutcome;
import io.milepost.approval.PolicyRules;
import io.milepost.delivery.SendQueued;
import io.milepost.insight.FailedStep;
import io.milepost.insight.FailedSteps;
import io.milepost.insight.UndecidedOverdue;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CorrectionLifecycle;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.InvoiceProcesses;
import io.milepost.invoice.TaxPolicy;
import io.milepost.people.KnownAccounts;
import io.milepost.people.KnownNames;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.DisputeAnswers;
import io.milepost.receivable.FollowUps;
import io.milepost.receivable.ReminderPolicy;
import io.milepost.receivable.ReminderRule;
import io.milepost.receivable.Tone;
import io.milepost.receivable.WriteOff;
import io.milepost.receivable.WriteOffDecisions;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.ScheduleProcess;
import io.milepost.statement.BankStatement;
import io.milepost.statement.PaymentConfirmations;
import io.milepost.workflow.taxtreatment.BundledTaxTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** REST over the real domain and a real database; the engine's part is played by fakes that remember what they were asked. */
@EnableAutoConfiguration(
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration"
        })
@EntityScan("io.milepost")
@EnableJpaRepositories("io.milepost")
@ConfigurationPropertiesScan("io.milepost")
@ComponentScan(
        basePackages = {
            "io.milepost.money",
            "io.milepost.client",
            "io.milepost.people",
            "io.milepost.project",
            "io.milepost.billing",
            "io.milepost.invoice",
            "io.milepost.approval",
            "io.milepost.link",
            "io.milepost.acceptance",
            "io.milepost.schedule",
            "io.milepost.document",
            "io.milepost.delivery",
            "io.milepost.receivable",
            "io.milepost.insight",
            "io.milepost.statement",
            "io.milepost.web"
        },
        excludeFilters = {
            @Filter(type = FilterType.REGEX, pattern = "io\\.milepost\\.web\\.security\\..*"),
            @Filter(type = FilterType.REGEX, pattern = ".*(Test|IT)(\\$.*)?"),
            @Filter(TestConfiguration.class) // is its test's alone
        })
class WebApplication {
    static final String PASSWORD = "secret";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityFilterChain everyoneByPassword(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** Nothing but looked up: the manager itself would replace their passwords by hashes, of 0.1 s for each request. */
    @Bean
    UserDetailsService people() {
        var people = new InMemoryUserDetailsManager(
                person("maya", "project-managers"),
                person("omar", "project-managers"),
                person("lena", "practice-leads", "project-managers"),
                person("felix", "accounting"),
                person("greta", "managers"),
                person("ada", "process-admins", "camunda-admin"),
                person("louis"),
                person("tracker", "integrations"));
        return people::loadUserByUsername;
    }

    private static org.springframework.security.core.userdetails.UserDetails person(String name, String... groups) {
        return User.withUsername(name)
                .password("{noop}" + PASSWORD)
                .authorities(groups)
                .build();
    }

    @Bean
    ApprovalPolicy everythingNeedsAPracticeLead() {
        return facts -> new PolicyOutcome(
                List.of(new MatchedRule("rule-1", "Practice lead", 1, "practice-leads", "Everything is looked at.")),
                "test:1");
    }

    @Bean
    CheckModels noModels() {
        return files -> new CheckModels.Checked(true, List.of(), List.of());
    }

    @Bean
    DraftedModels noDrafts() {
        return new DraftedModels() {
            @Override
            public Optional<ApprovalPolicy> policy(CheckModels.Draft file) {
                return Optional.empty();
            }

            @Override
            public Optional<AutoApproval> autoApproval(CheckModels.Draft file) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> asksAutoApproval(CheckModels.Draft file) {
                return Optional.empty();
            }

            @Override
            public Optional<List<ModelGate>> gates(CheckModels.Draft file) {
                return Optional.empty();
            }
        };
    }

    @Bean
    AutoApproval nothingIsLetThrough() {
        return facts -> new PolicyOutcome(List.of(), "auto-approval, version 1");
    }

    /** None that is deployed. */
    @Bean
    ModelsInForce noneInForce() {
        return new ModelsInForce() {
            @Override
            public List<Known> all() {
                return List.of();
            }

            @Override
            public Optional<byte[]> content(String file) {
                return Optional.empty();
            }

            @Override
            public List<byte[]> elementTemplates() {
                return List.of();
            }
        };
    }

    /** A rule that reads the net amount, on a version that is there. */
    @Bean
    PolicyRules readTheNetAmount() {
        return version -> version.equals("test:1") ? Map.of("rule-1", List.of("net")) : Map.of();
    }

    /** The engine remembers nothing here. */
    @Bean
    InvoiceProcesses noProcesses() {
        return (invoice, key) -> List.of();
    }

    @Bean
    DeployedVersions noVersions() {
        return new DeployedVersions() {
            @Override
            public List<DeployedVersion> all() {
                return List.of();
            }

            @Override
            public byte[] content(DeployedVersion version) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String deploy(CheckModels.Draft file, String name, String person, Set<String> groups) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    CompareModels noDifference() {
        return (before, after) -> List.of();
    }

    /** The one after a week, with a fee and interest of 9 % a year; then accounting is asked. */
    @Bean
    ReminderPolicy oneReminder() {
        return facts -> Optional.of(new ReminderRule(
                7 * facts.level(), Tone.FRIENDLY, BigDecimal.TEN, new BigDecimal("9"), facts.level() > 1));
    }

    @Bean
    Failures failures() {
        return new Failures();
    }

    /** Fails what a test says. */
    static final class Failures implements FailedSteps {
        final List<FailedStep> steps = new CopyOnWriteArrayList<>();

        @Override
        public List<FailedStep> all() {
            return List.copyOf(steps);
        }
    }

    @Bean
    Undecided undecidedOverdue() {
        return new Undecided();
    }

    /** Overdue invoices that accounting is to decide about, as a test says. */
    static final class Undecided implements UndecidedOverdue {
        final Map<String, Instant> since = new ConcurrentHashMap<>();

        @Override
        public Map<String, Instant> since() {
            return Map.copyOf(since);
        }
    }

    /** Figures are brought up to date when a test says so. */
    @Bean
    LockingTaskExecutor nothingBesides() {
        return mock(LockingTaskExecutor.class);
    }

    @Bean
    SendQueued nothingLeavesByItself() {
        return notices -> {};
    }

    @Bean
    TaxPolicy theTableOfTheRelease() {
        return new BundledTaxTable();
    }

    @Bean
    Accounts accounts() {
        return new Accounts();
    }

    /** Who can sign in, and in which groups they are. */
    static final class Accounts implements Directory, KnownAccounts, KnownNames {
        private static final Map<String, Set<String>> GROUPS = Map.of(
                "maya", Set.of("project-managers"),
                "omar", Set.of("project-managers"),
                "lena", Set.of("practice-leads", "project-managers"),
                "felix", Set.of("accounting"),
                "greta", Set.of("managers"),
                "ada", Set.of("process-admins"),
                "louis", Set.of());

        @Override
        public Set<String> membersOf(String group) {
            return GROUPS.entrySet().stream()
                    .filter(account -> account.getValue().contains(group))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<String> groupsOf(String person) {
            return GROUPS.getOrDefault(person, Set.of());
        }

        @Override
        public String ofPerson(String account) {
            return account.substring(0, 1).toUpperCase(Locale.ROOT) + account.substring(1) + " Example";
        }

        @Override
        public String ofGroup(String group) {
            return group;
        }

        @Override
        public boolean exists(String account) {
            return GROUPS.containsKey(account);
        }
    }

    @Bean
    StartedLives lifecycle() {
        return new StartedLives();
    }

    /** What the engine would have been asked to start. */
    static class StartedLives
            implements InvoiceLifecycle,
                    CorrectionLifecycle,
                    FollowUps,
                    WriteOffDecisions,
                    DisputeAnswers,
                    PaymentConfirmations,
                    AcceptanceProcess,
                    ScheduleProcess {
        final Queue<String> started = new ConcurrentLinkedQueue<>();
        final Queue<String> settled = new ConcurrentLinkedQueue<>();
        final Queue<String> owedAgain = new ConcurrentLinkedQueue<>();
        final Queue<String> writeOffs = new ConcurrentLinkedQueue<>();
        final Queue<String> acceptances = new ConcurrentLinkedQueue<>();
        final Queue<String> schedules = new ConcurrentLinkedQueue<>();
        final Queue<String> disputes = new ConcurrentLinkedQueue<>();
        final Queue<String> statements = new ConcurrentLinkedQueue<>();

        @Override
        public void asked(BankStatement statement) {
            statements.add(statement.id());
        }

        @Override
        public void milestoneReached(BusinessKey key, String projectCode) {
            started.add(key.value());
        }

        @Override
        public void invoiceRequested(BusinessKey key, String projectCode, String requestedBy) {
            started.add(key.value());
        }

        @Override
        public void creditNoteRequested(BusinessKey key, InvoiceId creditNote) {
            started.add(key.value());
        }

        @Override
        public void settlementChanged(InvoiceId invoice) {
            settled.add(invoice.value());
        }

        @Override
        public void owedAgain(InvoiceId invoice) {
            owedAgain.add(invoice.value());
        }

        @Override
        public void asked(Dispute dispute) {
            disputes.add(dispute.invoice().value());
        }

        @Override
        public String billingPeriodEnded(BusinessKey key, String projectCode) {
            started.add(key.value());
            return key.value();
        }

        @Override
        public void begin(ScheduleKey key) {
            schedules.add(key.toString());
        }

        @Override
        public void changed(ScheduleKey key) {
            schedules.add(key + " changed");
        }

        @Override
        public void begin(AcceptanceKey key) {
            acceptances.add(key.toString());
        }

        @Override
        public void answered(AcceptanceKey key) {
            acceptances.add(key + " answered");
        }

        @Override
        public void asked(WriteOff writeOff) {
            writeOffs.add(writeOff.invoice().value());
        }
    }
}

package io.milepost.web.client;

import com.samskivert.mustache.Template;
import io.milepost.acceptance.AcceptanceRound;
import io.milepost.acceptance.AcceptanceState;
import io.milepost.acceptance.Answered;
import io.milepost.acceptance.MilestoneAcceptances;
import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.invoice.Issuer;
import io.milepost.money.Money;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the page on which a client accepts a milestone; it changes nothing. */
@Component
class ShowMilestone {
    private static final Template PAGE = PageTemplate.of("milestone");

    private final MilestoneAcceptances acceptances;
    private final Projects projects;
    private final Milestones milestones;
    private final Clients clients;
    private final PageLogo logo;
    private final Issuer issuer;

    ShowMilestone(
            MilestoneAcceptances acceptances,
            Projects projects,
            Milestones milestones,
            Clients clients,
            PageLogo logo,
            Issuer issuer) {
        this.acceptances = acceptances;
        this.projects = projects;
        this.milestones = milestones;
        this.clients = clients;
        this.logo = logo;
        this.issuer = issuer;
    }

    /** A link shows nothing any more once the client is asked anew, or the milestone counts as not reached. */
    boolean isShown(String acceptance) {
        return acceptances.shown(acceptance).isPresent();
    }

    /** {@code base} is the page's own path; {@code problem} a text's key, of what the client typed just now. */
    Optional<String> page(String acceptance, String base, TypedQuery typed, @Nullable String problem) {
        return acceptances.shown(acceptance).map(round -> page(round, base, typed, problem));
    }

    private String page(AcceptanceRound round, String base, TypedQuery typed, @Nullable String problem) {
        Project project = projects.findById(round.key().project()).orElseThrow();
        Milestone milestone = milestones.findById(round.key().item()).orElseThrow();
        Client client = clients.findById(project.details().client()).orElseThrow();
        PageWords words = PageWords.in(client.details().language());
        Map<String, Object> facts = new HashMap<>(words.named());
        facts.putAll(identity());
        facts.put("language", words.language());
        facts.put("base", base);
        facts.put("title", "%s · %s".formatted(milestone.name(), issuer.name()));
        facts.put("milestone", milestone.name());
        facts.put("status", status(round, words));
        facts.put("statusKind", round.is(AcceptanceState.ACCEPTED) ? "good" : "");
        facts.put("rejected", round.is(AcceptanceState.REJECTED));
        facts.put("ownWords", round.how() == Answered.CLIENT_LINK ? round.reason() : "");
        facts.put("facts", facts(project, milestone, words));
        facts.put("mayAnswer", round.isOpen());
        facts.put("silence", silence(round, words));
        facts.put("problem", problem == null ? "" : words.text(problem));
        facts.put("typedText", typed.text());
        facts.put("typedName", typed.name());
        return PAGE.execute(facts);
    }

    private Map<String, Object> identity() {
        return Map.of(
                "seller", issuer.name(),
                "address", "%s, %s %s".formatted(issuer.street(), issuer.postcode(), issuer.city()),
                "contact", issuer.contact(),
                "email", issuer.email(),
                "phone", issuer.phone(),
                "logo", logo.asData());
    }

    private static List<Named> facts(Project project, Milestone milestone, PageWords words) {
        Money amount = Money.rounded(milestone.size(), project.currency());
        return List.of(
                new Named(words.text("project"), project.name(), ""),
                new Named(words.text("milestone"), milestone.name(), ""),
                new Named(words.text("reached"), words.wording().date(milestone.date()), ""),
                new Named(words.text("agreed"), words.text("agreed.net", Map.of("amount", words.amount(amount))), ""));
    }

    private String status(AcceptanceRound round, PageWords words) {
        return switch (round.state()) {
            case ACCEPTED -> accepted(round, words);
            case REJECTED ->
                words.text("m.rejected", words.date(Objects.requireNonNull(round.answeredAt()), issuer.zone()));
            default -> words.text("m.open");
        };
    }

    private String accepted(AcceptanceRound round, PageWords words) {
        LocalDate deemed = round.deemedOn();
        if (round.how() == Answered.DEEMED && deemed != null) {
            return words.text("m.deemed", Map.of("date", words.wording().date(deemed)));
        }
        Map<String, String> facts =
                new HashMap<>(words.date(Objects.requireNonNull(round.answeredAt()), issuer.zone()));
        facts.put("name", round.name());
        return words.text(round.name().isEmpty() ? "m.accepted" : "m.accepted.by", facts);
    }

    private static String silence(AcceptanceRound round, PageWords words) {
        LocalDate deemed = round.deemedOn();
        return deemed == null
                ? ""
                : words.text("m.silence", Map.of("date", words.wording().date(deemed)));
    }
}

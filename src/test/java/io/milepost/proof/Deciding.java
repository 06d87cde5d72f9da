package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.DraftRefused;
import io.milepost.invoice.IllegalTransition;
import io.milepost.invoice.NotApproved;
import io.milepost.proof.Paper.State;
import java.util.Map;

/** Drafts are submitted, sent back, discarded, and issued. */
final class Deciding {
    private Deciding() {}

    static void submit(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> submit(game, paper));
    }

    private static void submit(Game game, Paper paper) {
        game.tell("  " + paper);
        if (game.reference.canSubmit(paper)) {
            game.product.submit(paper);
            paper.state = State.IN_APPROVAL;
        } else {
            assertThatThrownBy(() -> game.product.submit(paper)).isInstanceOf(DraftRefused.class);
        }
    }

    /** As a project manager would who has read what is wrong. */
    static void tidyUpAndSubmit(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> {
            Drafting.tidyUp(game, paper);
            submit(game, paper);
        });
    }

    /** All that is open, from the request to the number. */
    static void billEverything(Game game, Dice dice) {
        int before = game.reference.papers.size();
        Drafting.request(game, dice);
        if (game.reference.papers.size() > before) {
            Paper paper = game.reference.papers.get(before);
            Drafting.tidyUp(game, paper);
            if (dice.oneIn(8) && !paper.deposit) {
                Drafting.discount(game, dice, paper);
            }
            submit(game, paper);
            if (paper.state == State.IN_APPROVAL) {
                approveAndIssue(game, paper);
            }
        }
    }

    static void sendBack(Game game, Dice dice) {
        game.aPaper(dice, each -> each.state == State.IN_APPROVAL || each.state == State.APPROVED)
                .ifPresent(paper -> {
                    game.tell("  " + paper);
                    game.product.sendBack(paper);
                    paper.state = State.DRAFT;
                });
    }

    static void approveAndIssue(Game game, Dice dice) {
        game.aPaper(dice, each -> each.state == State.IN_APPROVAL || each.state == State.APPROVED)
                .ifPresent(paper -> approveAndIssue(game, paper));
    }

    private static void approveAndIssue(Game game, Paper paper) {
        game.tell("  " + paper);
        if (paper.state == State.IN_APPROVAL) {
            game.product.approve(paper);
            paper.state = State.APPROVED;
        }
        issue(game, paper);
    }

    private static void issue(Game game, Paper paper) {
        if (game.reference.canIssue(paper)) {
            String number = game.product.issue(paper);
            new Settling(game.reference).issue(paper, number);
            assertThat(game.product.issue(paper)).as("issued once more").isEqualTo(number);
            assertThatThrownBy(() -> game.product.save(paper, Map.of(), null, null))
                    .isInstanceOf(IllegalTransition.class);
        } else {
            assertThatThrownBy(() -> game.product.issue(paper)).isInstanceOf(NotApproved.class);
        }
    }

    static void discard(Game game, Dice dice) {
        game.aPaper(dice, Paper::isOpen).ifPresent(paper -> {
            game.tell("  " + paper);
            if (paper.state == State.DRAFT && paper.corrects != null) {
                game.product.withdraw(paper);
                paper.state = State.DISCARDED;
            } else if (paper.state == State.DRAFT) {
                game.product.discard(paper);
                paper.state = State.DISCARDED;
            } else {
                assertThatThrownBy(() -> game.product.discard(paper)).isInstanceOf(IllegalTransition.class);
            }
        });
    }
}

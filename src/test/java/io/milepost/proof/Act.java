package io.milepost.proof;

/** Everything that can happen to billable work; a higher weight happens more often. */
enum Act {
    RECORD_TIME(14, Recording::time),
    RECORD_EXPENSE(5, Recording::expense),
    EDIT_TIME(5, Recording::editTime),
    EDIT_EXPENSE(3, Recording::editExpense),
    DELETE(4, Recording::delete),
    RECORD_AGAIN(2, Recording::again),
    REACH_MILESTONE(4, Milestones::reach),
    REPLAN_MILESTONE(2, Milestones::replan),
    REQUEST_DEPOSIT(3, Charging::requestDeposit),
    RECORD_PROGRESS(10, Charging::recordProgress),
    RELEASE(2, Charging::release),
    CHANGE_RATE(2, Recording::changeRate),
    REQUEST(6, Drafting::request),
    HOLD(5, Drafting::hold),
    TICK(5, Drafting::tick),
    WRITE_DOWN(5, Drafting::writeDown),
    WRITE_OFF(3, Drafting::writeOff),
    REMOVE_LINE(3, Drafting::removeLine),
    FREE_LINES(2, Drafting::freeLines),
    DISCOUNT(5, Drafting::discount),
    SAVE_AS_IT_IS(4, Drafting::saveAsItIs),
    SAVE_UNANSWERED(4, Drafting::saveUnanswered),
    TAKE_FROM_ANOTHER(3, Drafting::takeFromAnother),
    SUBMIT(5, Deciding::submit),
    TIDY_UP_AND_SUBMIT(9, Deciding::tidyUpAndSubmit),
    SEND_BACK(3, Deciding::sendBack),
    APPROVE_AND_ISSUE(12, Deciding::approveAndIssue),
    BILL_EVERYTHING(12, Deciding::billEverything),
    CREDIT_IN_FULL(5, Crediting::inFull),
    CREDIT_LINES(6, Crediting::lines),
    CREDIT_AN_ENTRY(6, Crediting::anEntry),
    CREDIT_HOURS(5, Crediting::hours),
    CREDIT_AN_AMOUNT(5, Crediting::anAmount),
    DISCARD(3, Deciding::discard),
    DAYS_PASS(5, Recording::daysPass);

    interface Play {
        void on(Game game, Dice dice);
    }

    final int weight;
    final Play play;

    Act(int weight, Play play) {
        this.weight = weight;
        this.play = play;
    }
}

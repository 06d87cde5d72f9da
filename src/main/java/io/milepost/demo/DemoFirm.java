package io.milepost.demo;

import io.milepost.client.Clients;
import io.milepost.invoice.Issuer;
import io.milepost.project.ReachMilestone;
import io.milepost.schedule.RegisterSchedule;
import io.milepost.schedule.ScheduleWish;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets up the demo firm on its first start, through the same use cases everybody else goes through. */
@Component
@Profile("demo")
class DemoFirm implements ApplicationRunner {
    private final Clients clients;
    private final DemoAgreements agreements;
    private final DemoWork work;
    private final DemoColleagues colleagues;
    private final ReachMilestone reachMilestone;
    private final RegisterSchedule registerSchedule;
    private final Issuer issuer;
    private final Clock clock;

    DemoFirm(
            Clients clients,
            DemoAgreements agreements,
            DemoWork work,
            DemoColleagues colleagues,
            ReachMilestone reachMilestone,
            RegisterSchedule registerSchedule,
            Issuer issuer,
            Clock clock) {
        this.clients = clients;
        this.agreements = agreements;
        this.work = work;
        this.colleagues = colleagues;
        this.reachMilestone = reachMilestone;
        this.registerSchedule = registerSchedule;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (clients.findById(DemoAgreements.HAFENBAU).isPresent()) {
            return;
        }
        LocalDate today = issuer.today(clock);
        colleagues.register(today);
        agreements.agree(today);
        work.record(today);
        reachMilestone.reach("HARBOUR", "M2", today);
        reachMilestone.reach("MARINA", "M1", today);
        registerSchedule.begin("QUAY", ScheduleWish.AS_USUAL, "omar");
    }
}

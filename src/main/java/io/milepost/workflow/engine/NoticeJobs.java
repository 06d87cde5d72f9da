package io.milepost.workflow.engine;

import io.milepost.delivery.SendNotice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends notices in jobs of their own that hang on no process: an approval neither waits for them nor takes them along when it
 * ends.
 */
@Component
class NoticeJobs extends AbstractProcessEnginePlugin implements JobHandler<NoticeJobs.Notice> {
    static final String TYPE = "milepost-notice";

    private final ObjectProvider<SendNotice> sendNotice;

    NoticeJobs(ObjectProvider<SendNotice> sendNotice) {
        this.sendNotice = sendNotice;
    }

    record Notice(String id) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return id;
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomJobHandlers() == null) {
            configuration.setCustomJobHandlers(new ArrayList<>());
        }
        configuration.getCustomJobHandlers().add(this);
    }

    /** They are sent once this transaction has committed. */
    void schedule(Collection<String> notices) {
        for (String id : notices) {
            MessageEntity job = new MessageEntity();
            job.setJobHandlerType(TYPE);
            job.setJobHandlerConfiguration(new Notice(id));
            Context.getCommandContext().getJobManager().send(job);
        }
    }

    @Override
    public void execute(Notice notice, ExecutionEntity execution, CommandContext context, String tenant) {
        sendNotice.getObject().send(notice.id()).ifPresent(wait -> again(notice, wait, context));
    }

    private static void again(Notice notice, Duration wait, CommandContext context) {
        TimerEntity timer = new TimerEntity();
        timer.setJobHandlerType(TYPE);
        timer.setJobHandlerConfiguration(notice);
        timer.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(wait)));
        context.getJobManager().schedule(timer);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Notice newConfiguration(String text) {
        return new Notice(text);
    }

    @Override
    public void onDelete(Notice notice, JobEntity job) {}
}

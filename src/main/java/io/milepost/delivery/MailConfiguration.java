package io.milepost.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Which way mail leaves: the folder if one is set, else the mail server. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    MailTransport mailTransport(MailSettings settings, ObjectProvider<JavaMailSenderImpl> servers) {
        return settings.folder().<MailTransport>map(OutboxFolder::new).orElseGet(() -> {
            var server = servers.getIfAvailable();
            return server == null ? new NoMailServer() : new Smtp(server, settings.longest(), settings.connections());
        });
    }

    @Bean
    @ConditionalOnExpression("!'${milepost.mail.outbox:}'.isBlank()")
    SentMails sentMails(MailSettings settings) {
        return new SentMails(settings.folder().orElseThrow());
    }
}

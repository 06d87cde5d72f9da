package io.milepost.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Keeps the webapps' sessions in the database, so that whoever is signed in stays so when a node is lost. What comes out of it
 * is only what Camunda puts in: its own record of who signed in, and texts.
 */
@Configuration(proxyBeanMethods = false)
class SharedSessions {
    private static final Logger log = LoggerFactory.getLogger(SharedSessions.class);
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxbytes=100000;maxdepth=20;org.camunda.bpm.webapp.impl.security.auth.*;java.lang.*;java.util.*;!*");

    /** Two requests of one session may bring the same attribute at once. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastOfTwoWritesWins() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SharedSessions::read);
        return conversion;
    }

    /** What this version can't read is not there: at worst a person signs in again. */
    static @Nullable Object read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            log.warn("An attribute of a session can't be read: {}", unreadable.toString());
            return null;
        }
    }
}

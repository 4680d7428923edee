package org.lunzhi.command.organisation.directory;

import java.util.function.LongSupplier;
import org.lunzhi.command.support.LookupFeed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directories; each says of the feed that fills it how far the log is read. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    UnitDirectory unitDirectory(ObjectProvider<LookupFeed> feed) {
        return new UnitDirectory(positionOf(feed));
    }

    @Bean
    SealDirectory sealDirectory(ObjectProvider<LookupFeed> feed) {
        return new SealDirectory(positionOf(feed));
    }

    @Bean
    MandateDirectory mandateDirectory(ObjectProvider<LookupFeed> feed) {
        return new MandateDirectory(positionOf(feed));
    }

    @Bean
    OfficeDirectory officeDirectory(ObjectProvider<LookupFeed> feed) {
        return new OfficeDirectory(positionOf(feed));
    }

    private static LongSupplier positionOf(ObjectProvider<LookupFeed> feed) {
        return () -> feed.getObject().position();
    }
}

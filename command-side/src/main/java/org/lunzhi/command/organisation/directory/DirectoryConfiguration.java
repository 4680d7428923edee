package org.lunzhi.command.organisation.directory;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.springframework.context.annotation.Bean;

/** The directories and the processor that fills them: every node reads the organisation's events from the first on. */
@org.springframework.context.annotation.Configuration
class DirectoryConfiguration {

    /** Every node keeps the whole directory, so the place it has read to is its own and is not stored. */
    static final String GROUP = "organisation-directory";

    @Bean
    UnitDirectory unitDirectory() {
        return new UnitDirectory();
    }

    @Bean
    SealDirectory sealDirectory() {
        return new SealDirectory();
    }

    @Bean
    MandateDirectory mandateDirectory() {
        return new MandateDirectory();
    }

    @Bean
    OfficeDirectory officeDirectory() {
        return new OfficeDirectory();
    }

    @Bean
    ConfigurerModule organisationDirectoryProcessor() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerTokenStore(GROUP, configuration -> new InMemoryTokenStore())
                .registerPooledStreamingEventProcessor(
                        GROUP,
                        Configuration::eventStore,
                        (configuration, processor) ->
                                processor.initialSegmentCount(1).initialToken(source -> source.createTailToken())));
    }
}

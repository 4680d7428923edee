package org.lunzhi.command.servicerequest.catalogue;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Has editions of the catalogues published from files. */
@Component
public final class CatalogueEditions {

    private final CommandGateway commands;

    CatalogueEditions(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Publishes the edition written in a text; the same text again changes nothing.
     *
     * @throws BadCatalogue naming the line, the place and the rule; then nothing is published
     * @throws org.lunzhi.command.support.RuleBroken if the edition is known with other content, or is incomplete
     */
    public void publish(String text) {
        commands.sendAndWait(CatalogueFile.read(text));
    }
}

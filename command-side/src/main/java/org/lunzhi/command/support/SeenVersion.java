package org.lunzhi.command.support;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Provenance;
import org.springframework.stereotype.Component;

/** Finds the aggregate of a command, and the version of it that the caller has seen, where the caller said so. */
@Component
class SeenVersion implements CommandTargetResolver {

    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier target = targets.resolveTarget(command);
        @Nullable Object seen = command.getMetaData().get(Provenance.EXPECTED_VERSION);
        return seen == null
                ? target
                : new VersionedAggregateIdentifier(target.getIdentifierValue(), Long.valueOf(seen.toString()));
    }
}

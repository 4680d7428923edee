package org.lunzhi.command.filenumber;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.filenumber.FileNumberCommand.VoidFileNumber;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.filenumber.FileNumberSeriesId;
import org.lunzhi.kernel.filenumber.VoidReason;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** File numbers that stand for no file. */
@RestController
@RequestMapping("/api/file-numbers/{id}")
class FileNumberController {

    private final CommandGateway commands;

    FileNumberController(CommandGateway commands) {
        this.commands = commands;
    }

    record Voiding(@NotNull FileNumber fileNumber, @NotNull VoidReason reason) {}

    @PostMapping("/voids")
    CompletableFuture<Void> strikeOut(@PathVariable FileNumberSeriesId id, @RequestBody @Valid Voiding body) {
        return commands.send(new VoidFileNumber(id, body.fileNumber(), body.reason()));
    }
}

package org.lunzhi.command.grievance.overlay;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.overlay.OverlayCommand.CloseSupervision;
import org.lunzhi.command.grievance.overlay.OverlayCommand.OpenSupervision;
import org.lunzhi.command.grievance.overlay.OverlayCommand.RemindUnit;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reminders and supervision orders. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceSupervisionController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceSupervisionController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Order(
            @NotNull SupervisionNumber number,
            @NotNull SupervisionLevel level,
            @NotNull SupervisionCause cause,
            @Nullable LocalDate reportBy) {}

    record Report(
            @NotNull SupervisionNumber number,
            @NotBlank @Size(max = 20_000) String report) {}

    @PostMapping("/reminders")
    CompletableFuture<Void> remind(@PathVariable GrievanceId id) {
        return commands.send(new RemindUnit(id));
    }

    @PostMapping("/supervision")
    CompletableFuture<Void> supervise(@PathVariable GrievanceId id, @RequestBody @Valid Order body) {
        return commands.send(new OpenSupervision(id, body.number(), body.level(), body.cause(), body.reportBy()));
    }

    @PostMapping("/supervision/end")
    CompletableFuture<Void> endSupervision(@PathVariable GrievanceId id, @RequestBody @Valid Report body) {
        Sheet sheet = sheet();
        return commands.send(new CloseSupervision(
                id, body.number(), sheet.document(DocumentType.FILE_NOTE, Audience.HANDLERS, body.report())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}

package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.failure.HistoryWords;
import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.live.WeekdayForecasts;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * The counts of the weeks before, from a history that is opened anew for each forecast, because a sync may have added
 * days to it.
 *
 * @param context the context of the run
 * @param folder the folder of the history
 */
public record PastOfHistory(RunContext context, Path folder) implements WeekdayForecasts.PastCounts {

    /**
     * Checks that the folder holds a history.
     *
     * @throws HistoryException when it does not
     */
    public PastOfHistory {
        HistoryFolder.open(folder);
    }

    /**
     * Refuses the history of another organisation, whose contacts say nothing about those of the board.
     *
     * @throws HistoryException when it is not that one's
     */
    public void requireOrganisation(OrganisationIdentity other) {
        HistoryFolder.open(folder).requireOrganisation(other);
    }

    /** The counts; the board goes on without a forecast where there are none, and says why. */
    @Override
    public ContractCounts count(Question question) throws CountSourceException {
        HistoryOptions.Choice choice = new HistoryOptions.Choice(List.of(folder), false);
        try (HistoryQueries queries = HistoryQueries.open(context, choice, question, false)) {
            return queries.count(question).found();
        } catch (CommandFailure failed) {
            throw new CountSourceException(Failure.impossible(String.valueOf(failed.getMessage())), failed);
        } catch (HistoryException failed) {
            throw new CountSourceException(Failure.impossible(HistoryWords.of(failed)), failed);
        }
    }
}

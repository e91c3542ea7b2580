import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Prints every place that jollyday knows, and behind each the public holidays there from one year to another. */
public final class Jollyday {

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final int first;
    private final int last;

    private Jollyday(int first, int last) {
        this.first = first;
        this.last = last;
    }

    public static void main(String[] years) {
        Locale.setDefault(Locale.ENGLISH);
        Jollyday jollyday = new Jollyday(Integer.parseInt(years[0]), Integer.parseInt(years[1]));
        for (HolidayCalendar calendar : HolidayCalendar.values()) {
            HolidayManager manager =
                    HolidayManager.getInstance(ManagerParameters.create(calendar.getId().toLowerCase(Locale.ROOT)));
            jollyday.print(calendar.getId(), manager.getCalendarHierarchy(), List.of(), manager);
        }
        jollyday.out.flush();
    }

    private void print(String path, CalendarHierarchy place, List<String> parts, HolidayManager manager) {
        out.println(path + "\t" + place.getDescription(Locale.ENGLISH));
        String[] region = parts.toArray(String[]::new);
        for (int year = first - 1; year <= last + 1; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
                int its = holiday.getDate().getYear();
                if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY && its >= first && its <= last) {
                    out.println(holiday.getDate() + "\t" + holiday.getDescription(Locale.ENGLISH));
                }
            }
        }
        new TreeMap<>(place.getChildren()).values().forEach(child -> {
            List<String> longer = new ArrayList<>(parts);
            longer.add(child.getId());
            print(path + "/" + child.getId().toLowerCase(Locale.ROOT), child, longer, manager);
        });
    }
}

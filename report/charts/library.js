// The parts of ECharts that the report draws with, as the global `echarts`.
import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([GridComponent, LineChart, MarkLineComponent, ScatterChart, SVGRenderer, TooltipComponent]);

export { init };

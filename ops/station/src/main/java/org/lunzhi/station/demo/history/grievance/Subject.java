package org.lunzhi.station.demo.history.grievance;

import java.util.List;
import java.util.Random;

/**
 * What a matter is about.
 *
 * @param category the code in the list of the shipped policy
 * @param kind what is wanted
 * @param words what the person says
 */
record Subject(String category, String kind, String words) {

    private static final List<Subject> ALL = List.of(
            new Subject("property-management", "COMPLAINT", "小区电梯连日停运，老人上下楼不便，物业一直没有派人维修。"),
            new Subject("property-management", "COMPLAINT", "楼道照明坏了半个月，夜里看不清台阶。"),
            new Subject("housing", "HELP", "连续下雨后屋顶渗水，想请人看看该由谁来修。"),
            new Subject("housing", "CONSULTATION", "想问宅基地上的老屋翻建要办哪些手续。"),
            new Subject("neighbours", "COMPLAINT", "邻家夜里施工到很晚，劝过几次都没有用。"),
            new Subject("neighbours", "HELP", "门前通道被杂物占住，三轮车进不来。"),
            new Subject("land", "COMPLAINT", "地界石被人挪动，浇地时又起了争执。"),
            new Subject("environment", "COMPLAINT", "河边养殖棚的气味很重，天一热就不敢开窗。"),
            new Subject("labour", "HELP", "在工地做了两个月，工钱到现在还没有结清。"),
            new Subject("contract", "COMPLAINT", "订的种苗没有按时送到，订金也不肯退。"),
            new Subject("production", "HELP", "灌溉渠堵了，几户人的地都浇不上水。"),
            new Subject("consumer", "COMPLAINT", "买的电动车三天就坏，店里不给换。"),
            new Subject("marriage-family", "CONSULTATION", "想问老人的赡养费怎么商量才合适。"),
            new Subject("medical", "CONSULTATION", "想问异地看病的费用怎么报销。"),
            new Subject("expropriation", "CONSULTATION", "想问道路拓宽的补偿标准什么时候公布。"),
            new Subject("traffic", "SUGGESTION", "村口弯道看不见来车，建议装一面镜子。"),
            new Subject("other", "SUGGESTION", "文化广场晚上人多，建议多装两盏灯。"),
            new Subject("other", "REPORT", "集市上有摊位长期占道，车都过不去。"));

    static Subject drawn(Random chance) {
        return ALL.get(chance.nextInt(ALL.size()));
    }
}

import { type CityCode } from './place.ts';

/**
 * 县级区划 — the 58 districts, 26 cities and 52 counties of Shandong under their cities (GB/T 2260, as it stands since
 * 2020). The record codes cities alone; whoever asks by a county is understood.
 */
export const COUNTIES: Readonly<Partial<Record<CityCode, string>>> = {
  '370100': '历下区 市中区 槐荫区 天桥区 历城区 长清区 章丘区 济阳区 莱芜区 钢城区 平阴县 商河县',
  '370200': '市南区 市北区 黄岛区 崂山区 李沧区 城阳区 即墨区 胶州市 平度市 莱西市',
  '370300': '淄川区 张店区 博山区 临淄区 周村区 桓台县 高青县 沂源县',
  '370400': '市中区 薛城区 峄城区 台儿庄区 山亭区 滕州市',
  '370500': '东营区 河口区 垦利区 利津县 广饶县',
  '370600': '芝罘区 福山区 牟平区 莱山区 蓬莱区 龙口市 莱阳市 莱州市 招远市 栖霞市 海阳市',
  '370700': '潍城区 寒亭区 坊子区 奎文区 青州市 诸城市 寿光市 安丘市 高密市 昌邑市 临朐县 昌乐县',
  '370800': '任城区 兖州区 曲阜市 邹城市 微山县 鱼台县 金乡县 嘉祥县 汶上县 泗水县 梁山县',
  '370900': '泰山区 岱岳区 新泰市 肥城市 宁阳县 东平县',
  '371000': '环翠区 文登区 荣成市 乳山市',
  '371100': '东港区 岚山区 五莲县 莒县',
  '371300': '兰山区 罗庄区 河东区 沂南县 郯城县 沂水县 兰陵县 费县 平邑县 莒南县 蒙阴县 临沭县',
  '371400': '德城区 陵城区 乐陵市 禹城市 宁津县 庆云县 临邑县 齐河县 平原县 夏津县 武城县',
  '371500': '东昌府区 茌平区 临清市 阳谷县 莘县 东阿县 冠县 高唐县',
  '371600': '滨城区 沾化区 邹平市 惠民县 阳信县 无棣县 博兴县',
  '371700': '牡丹区 定陶区 曹县 单县 成武县 巨野县 郓城县 鄄城县 东明县',
};

/** 县级区划各条 — name, and the city it lies in; 市中区 is in two. */
export const countiesOf = (): { name: string; city: CityCode }[] =>
  Object.entries(COUNTIES).flatMap(([city, names]) => names.split(' ').map((name) => ({ name, city: city as CityCode })));

import assert from 'node:assert/strict';
import { isWithin, samePlace, superiorOf, surelySamePlace } from '../../server/src/corpus/places';

describe('places', () => {
  it('knows a place under its long and short name', () => {
    assert(surelySamePlace('通辽市', '通辽'));
    assert(surelySamePlace('内蒙古自治区', '内蒙古'));
    assert(surelySamePlace('延边朝鲜族自治州', '延边州'));
    assert(surelySamePlace('广西壮族自治区', '广西'));
    assert(surelySamePlace('中国', '全国'));
  });

  it('keeps apart what differs by its suffix only', () => {
    assert(!samePlace('吉林省', '吉林市'));
    assert(!samePlace('海南省', '海南藏族自治州'));
    assert(!samePlace('通辽市', '赤峰市'));
  });

  it('takes an unknown place for the same, but not surely', () => {
    assert(samePlace(null, '通辽市'));
    assert(!surelySamePlace(null, '通辽市'));
  });

  it('names the place above, and guesses none', () => {
    assert.equal(superiorOf('通辽市'), '内蒙古');
    assert.equal(superiorOf('锡林郭勒盟'), '内蒙古');
    assert.equal(superiorOf('黔东南苗族侗族自治州'), '贵州');
    assert.equal(superiorOf('株洲市'), '湖南');
    assert.equal(superiorOf('上海市'), '全国');
    assert.equal(superiorOf('全国'), null);
    assert.equal(superiorOf('某某县'), null);
  });

  it('reaches from the nation down', () => {
    assert(isWithin('通辽市', '内蒙古自治区'));
    assert(isWithin('某某县', '全国'));
    assert(isWithin(null, '全国'));
    assert(!isWithin('通辽市', '湖南省'));
    assert(!isWithin('内蒙古自治区', '通辽市'));
  });
});
